package org.gavel;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls the observers of an event, as the container does, on the beans that a test names. */
public final class ObservedEvent<T> implements Event<T> {

    private final List<Object> beans = new CopyOnWriteArrayList<>();

    /** Adds a bean; its observers are called from now on. */
    public void observedBy(Object bean) {
        beans.add(bean);
    }

    @Override
    public void fire(T event) {
        beans.forEach(bean -> tell(bean, event));
    }

    private static void tell(Object bean, Object event) {
        for (Method method : bean.getClass().getDeclaredMethods()) {
            if (observes(method, event)) {
                call(bean, method, event);
            }
        }
    }

    private static boolean observes(Method method, Object event) {
        return method.getParameterCount() == 1
                && method.getParameters()[0].isAnnotationPresent(Observes.class)
                && method.getParameterTypes()[0] == event.getClass();
    }

    private static void call(Object bean, Method observer, Object event) {
        try {
            observer.setAccessible(true);
            observer.invoke(bean, event);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new AssertionError("not used");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new AssertionError("not used");
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        throw new AssertionError("not used");
    }

    @Override
    public <U extends T> Event<U> select(Class<U> type, Annotation... qualifiers) {
        throw new AssertionError("not used");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new AssertionError("not used");
    }
}
