package org.gavel.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that knows the time of day; whoever needs it has a {@link Clock} injected, which a test can set. */
@Dependent
class ServerClock {

    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
    }
}
