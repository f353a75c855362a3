package org.gavel.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs {@link Permitted} use cases as the container does: the interceptor first. */
public final class UseCases {

    private final PermittedInterceptor interceptor;

    /** @param caller of use cases without an {@code Actor} parameter; may be {@code null} */
    public UseCases(AccessControl accessControl, Actor caller, Permitted.RefusedResults... results) {
        interceptor = new PermittedInterceptor(accessControl, List.of(() -> caller), List.of(results));
    }

    /** Runs the use case of that name. */
    public Object run(Object bean, String name, Object... parameters) {
        Method method = Arrays.stream(bean.getClass().getMethods())
                .filter(one -> one.getName().equals(name) && one.getParameterCount() == parameters.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no use case " + name));
        Permitted needs = PermittedInterceptor.needs(method, bean.getClass());
        Optional<Permission> lacking = interceptor.lacking(needs, parameters);
        if (lacking.isPresent()) {
            return interceptor.refused(method.getReturnType(), lacking.get());
        }
        try {
            return method.invoke(bean, parameters);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
