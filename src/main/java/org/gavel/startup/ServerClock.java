package org.gavel.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/**
 * Produces the clock of the server. Beans inject a {@link Clock} and never ask the system, so that tests can set the
 * time.
 */
@Dependent
class ServerClock {

    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
    }
}
