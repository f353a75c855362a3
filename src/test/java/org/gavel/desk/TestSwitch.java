package org.gavel.desk;

import java.util.Map;

/** The switch that a test's Gavel talks to. */
record TestSwitch(Map<String, String> settings) {

    /** The demonstration switch inside the server itself, as whoever tries Gavel meets it. */
    static TestSwitch builtIn() {
        return new TestSwitch(Map.of("gavel.demo.enabled", "true"));
    }

    /** A switch elsewhere on this machine, such as one inside the test's own JVM. */
    static TestSwitch at(int port) {
        return new TestSwitch(
                Map.of("gavel.switch.url", "ws://127.0.0.1:" + port, "gavel.switch.domain", "seven.local"));
    }
}
