package org.gavel.account;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that only callers with a permission may run. {@link PermittedInterceptor} asks the {@link AccessControl} before each call from another
 * bean:
 *
 * <ul>
 *   <li>for the caller: the parameter of type {@link Actor}, or where there is none, whom {@link CallerSource} names;
 *   <li>in the room: the parameter of type {@link org.gavel.conference.ConferenceId}; where there is none, the permission must hold in all
 *       rooms.
 * </ul>
 *
 * <p>A refusal is in the audit. The caller gets what {@link RefusedResults} makes of it, or a {@link NotPermittedException}. What is needed
 * only when it is decided at runtime, such as for an act over a socket, is asked by {@link AccessControl#admits}.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permitted {

    /** {@return the permissions of which one is enough; the first is what a refusal names} */
    @Nonbinding
    Permission[] value();

    /** {@return what is tried, for the audit} An {@link Attempted} parameter comes first, and the permission's name is the default. */
    @Nonbinding
    String attempt() default "";
}
