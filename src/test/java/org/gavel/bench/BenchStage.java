package org.gavel.bench;

import org.gavel.console.Chromium;
import org.gavel.console.FirstStart;
import org.gavel.console.GavelServer;
import org.gavel.console.TestSwitch;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.DemonstrationSwitch;

/** A switch, a Gavel that talks to it and a browser, for as long as a measurement lasts. Belongs to the thread that opened it. */
record BenchStage(TestSwitch testSwitch, FirstStart first, Chromium chromium, SwitchWatch watch)
        implements AutoCloseable {

    /** The user of the switch with whom Gavel signs in: may do everything by the rooms' channels, and has no API. */
    static final String MODERATOR = "admin";
    /** One who may use the switch's API, and so sees all rooms. */
    static final String OPERATOR = "super";
    /** Another one, for pages that read the switch without Gavel. */
    static final String ONLOOKER = "viewer";

    static final String PASSWORD = "1234";

    /**
     * Brings all three up.
     *
     * @param pollMillis how often the switch empties a socket's queue of events: 50 is what the real one does, 1 lets each go
     *     by itself
     */
    static BenchStage open(int pollMillis) {
        TestSwitch testSwitch = TestSwitch.start(DemonstrationSettings.quiet().withQuiet(pollMillis));
        try {
            SwitchWatch watch = new SwitchWatch();
            testSwitch.demonstration().faults().watch(watch);
            FirstStart first = FirstStart.with(testSwitch);
            try {
                first.server().awaitReady();
                return new BenchStage(testSwitch, first, Chromium.open(), watch);
            } catch (RuntimeException | Error failure) {
                first.close();
                throw failure;
            }
        } catch (RuntimeException | Error failure) {
            testSwitch.close();
            throw failure;
        }
    }

    DemonstrationSwitch demonstration() {
        return testSwitch.demonstration();
    }

    GavelServer server() {
        return first.server();
    }

    @Override
    public void close() {
        try (testSwitch;
                first) {
            chromium.close();
        }
    }
}
