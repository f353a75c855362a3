package org.gavel.console;

import java.util.function.Supplier;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a running server, the switch to which that server talks, and a browser test its {@link Chromium}: one of each
 * for all test classes of the run, started when the first test asks, closed when the last one has ended. A test that wants to
 * kill its server makes a {@link GavelServer} of its own.
 */
final class RunningGavel implements ParameterResolver {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(RunningGavel.class);

    /** The server that all tests share. */
    static GavelServer server(ExtensionContext context) {
        return shared(context, FirstStart.class, () -> FirstStart.with(testSwitch(context)))
                .server();
    }

    /** The browser that all tests share. */
    static Chromium chromium(ExtensionContext context) {
        return shared(context, Chromium.class, Chromium::open);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == GavelServer.class || type == DemonstrationSwitch.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GavelServer.class
                ? server(context)
                : testSwitch(context).demonstration();
    }

    private static TestSwitch testSwitch(ExtensionContext context) {
        return shared(context, TestSwitch.class, TestSwitch::start);
    }

    private static <T> T shared(ExtensionContext context, Class<T> type, Supplier<T> opened) {
        return context.getRoot().getStore(SHARED).computeIfAbsent(type, key -> opened.get(), type);
    }
}
