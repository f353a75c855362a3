package org.gavel.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a running server, and a browser test its {@link Chromium}: one of each for all test classes of the run, started
 * when the first test asks, closed when the last one has ended. A test that wants to kill its server makes a
 * {@link GavelServer} of its own.
 */
final class RunningGavel implements ParameterResolver {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(RunningGavel.class);

    /** The server that all tests share. */
    static GavelServer server(ExtensionContext context) {
        return shared(context, FirstStart.class, () -> FirstStart.with(TestSwitch.builtIn()))
                .server();
    }

    /** The browser that all tests share. */
    static Chromium chromium(ExtensionContext context) {
        return shared(context, Chromium.class, Chromium::open);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GavelServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }

    private static <T> T shared(ExtensionContext context, Class<T> type, Supplier<T> opened) {
        return context.getRoot().getStore(SHARED).computeIfAbsent(type, key -> opened.get(), type);
    }

    /** The one try to start the server: when it fails, it fails for all tests, and none waits for it again. */
    private record FirstStart(GavelServer started, Optional<AssertionError> failure) implements AutoCloseable {

        static FirstStart with(TestSwitch testSwitch) {
            GavelServer server = new GavelServer(testSwitch.settings());
            try {
                server.start();
                return new FirstStart(server, Optional.empty());
            } catch (AssertionError failure) {
                return new FirstStart(server, Optional.of(failure));
            }
        }

        GavelServer server() {
            if (failure.isPresent()) {
                throw new AssertionError("the tests' server has not started", failure.get());
            }
            return started;
        }

        @Override
        public void close() {
            started.close();
        }
    }
}
