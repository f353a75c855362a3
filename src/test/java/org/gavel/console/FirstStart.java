package org.gavel.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one try to start the shared server: when it fails, it fails for all tests, and none waits for it again. Its administrator is
 * {@code super}; everybody else who comes from the switch is a moderator.
 */
public record FirstStart(GavelServer started, Optional<AssertionError> failure) implements AutoCloseable {

    public static FirstStart with(TestSwitch testSwitch) {
        return with(testSwitch, Map.of());
    }

    /** @param special settings that one test needs */
    static FirstStart with(TestSwitch testSwitch, Map<String, String> special) {
        Map<String, String> settings = new HashMap<>(testSwitch.settings());
        // Where clocks are set back and forward.
        settings.put("user.timezone", "Europe/Berlin");
        settings.put("gavel.admin.login", "super@" + testSwitch.demonstration().domain());
        settings.putAll(special);
        GavelServer server = new GavelServer(settings);
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
    public GavelServer server() {
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
