package org.gavel.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gavel.conference.ConferenceId;

/** Asks the {@link AccessControl} before a {@link Permitted} use case runs. */
@Interceptor
@Permitted({})
@Priority(Interceptor.Priority.APPLICATION)
public class PermittedInterceptor {

    private final AccessControl accessControl;
    private final Iterable<Permitted.CallerSource> callers;
    private final Iterable<Permitted.RefusedResults> results;

    /**
     * Makes the interceptor.
     *
     * @param accessControl decides on the attempt
     * @param callers name the caller where no parameter does
     * @param results make the result of a refused call where it is not an exception
     */
    @Inject
    public PermittedInterceptor(
            AccessControl accessControl,
            Instance<Permitted.CallerSource> callers,
            Instance<Permitted.RefusedResults> results) {
        this.accessControl = accessControl;
        this.callers = callers;
        this.results = results;
    }

    PermittedInterceptor(
            AccessControl accessControl,
            Iterable<Permitted.CallerSource> callers,
            Iterable<Permitted.RefusedResults> results) {
        this.accessControl = accessControl;
        this.callers = callers;
        this.results = results;
    }

    @AroundInvoke
    Object ask(InvocationContext context) throws Exception {
        Permitted needs = needs(context.getMethod(), context.getTarget().getClass());
        Optional<Permission> lacking = lacking(needs, context.getParameters());
        return lacking.isEmpty()
                ? context.proceed()
                : refused(context.getMethod().getReturnType(), lacking.get());
    }

    /**
     * Finds the annotation of a use case: that of its method, otherwise that of its bean.
     *
     * @param bean the class of the bean; the container may have made a subclass of it, which has no annotations
     * @throws IllegalStateException when there is none, or it names no permission
     */
    static Permitted needs(Method useCase, Class<?> bean) {
        return Stream.concat(
                        Stream.<AnnotatedElement>of(useCase),
                        Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass))
                .map(declared -> declared.getAnnotation(Permitted.class))
                .filter(Objects::nonNull)
                .findFirst()
                .filter(needs -> needs.value().length > 0)
                .orElseThrow(() -> new IllegalStateException("@Permitted names no permission for " + useCase));
    }

    /**
     * Asks access control.
     *
     * @return the permission that the caller lacks; empty when the use case may run
     */
    Optional<Permission> lacking(Permitted needs, Object[] parameters) {
        Actor caller = first(parameters, Actor.class)
                .orElseGet(() -> callers.iterator().next().actor());
        ConferenceId room = first(parameters, ConferenceId.class).orElse(null);
        Permission main = needs.value()[0];
        boolean another = Arrays.stream(needs.value())
                .skip(1)
                .anyMatch(permission -> accessControl.permits(caller.who(), permission, room));
        return another || accessControl.admits(caller, main, attempt(needs, parameters), room)
                ? Optional.empty()
                : Optional.of(main);
    }

    /**
     * Returns the result of a refused call.
     *
     * @throws NotPermittedException when no result of this type can say it
     */
    Object refused(Class<?> type, Permission lacks) {
        return StreamSupport.stream(results.spliterator(), false)
                .flatMap(result -> result.of(type, lacks).stream())
                .findFirst()
                .orElseThrow(() -> new NotPermittedException(lacks));
    }

    private static String attempt(Permitted needs, Object[] parameters) {
        String named = needs.attempt().isEmpty() ? needs.value()[0].wire() : needs.attempt();
        return first(parameters, Permitted.Attempted.class)
                .map(Permitted.Attempted::attempt)
                .orElse(named);
    }

    private static <T> Optional<T> first(Object[] parameters, Class<T> type) {
        return Stream.of(parameters).filter(type::isInstance).map(type::cast).findFirst();
    }
}
