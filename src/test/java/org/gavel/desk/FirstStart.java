package org.gavel.desk;

import java.util.Optional;

/** The one try to start the shared server: when it fails, it fails for all tests, and none waits for it again. */
record FirstStart(GavelServer started, Optional<AssertionError> failure) implements AutoCloseable {

    static FirstStart with(TestSwitch testSwitch) {
        GavelServer server = new GavelServer(testSwitch.settings());
        try {
            server.start();
            return new FirstStart(server, Optional.empty());
        } catch (AssertionError failure) {
            return new FirstStart(server, Optional.of(failure));
        }
    }

    /**
     * The running server.
     *
     * @throws AssertionError when it did not start, with what it said
     */
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
