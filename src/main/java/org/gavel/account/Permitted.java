package org.gavel.account;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * Marks a use case that only callers with a permission may run. {@link PermittedInterceptor} asks the
 * {@link AccessControl} before each call from another bean. On a class it marks all methods; on a method it counts
 * instead of that of the class. It asks:
 *
 * <ul>
 *   <li>for the caller: the parameter of type {@link Actor}; where there is none, the caller of the request
 *       ({@link CallerSource});
 *   <li>in the room: the parameter of type {@link org.gavel.conference.ConferenceId}; where there is none, the
 *       permission must hold in all rooms.
 * </ul>
 *
 * <p>A refusal is in the audit. The caller gets a result from {@link RefusedResults}, or a
 * {@link NotPermittedException}. Where the permission is known only at runtime, such as for an action over a socket,
 * the code calls {@link AccessControl#admits} itself.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permitted {

    /**
     * {@return the permissions, of which one is enough; a refusal names the first} Without any, each call fails with an
     * {@link IllegalStateException}.
     */
    @Nonbinding
    Permission[] value();

    /**
     * {@return the name of the attempt in the audit} An {@link Attempted} parameter overrides it; the default is the
     * name of the first permission.
     */
    @Nonbinding
    String attempt() default "";

    /** Names the caller of the present request. */
    @FunctionalInterface
    interface CallerSource {

        /**
         * {@return the account that is signed in, and the network address}
         *
         * @throws IllegalStateException when nobody is signed in
         */
        Actor actor();
    }

    /** Makes results for use cases that return a refusal instead of throwing it. */
    interface RefusedResults {

        /**
         * Makes a result that says that a permission is missing.
         *
         * @param type the result type of the use case
         * @param lacks the permission that the caller lacks
         * @return the result; empty when results of this type cannot say it
         */
        Optional<Object> of(Class<?> type, Permission lacks);
    }

    /** A parameter of a {@link Permitted} use case that names the attempt. */
    @FunctionalInterface
    interface Attempted {

        /** {@return the name of the attempt in the audit, such as {@code account.add}} */
        String attempt();
    }
}
