package org.gavel.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.gavel.settings.Settings;

/**
 * How many acts of one moderator are taken, over all his pages: as many at once as the setting permits in a minute, and then as many
 * as come back with time. Remembers only who acted within the last minute.
 */
@ApplicationScoped
public class ActLimits {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int SWEPT_ABOVE = 1_000;

    private final Map<String, Left> left = new ConcurrentHashMap<>();
    private final IntSupplier perMinute;
    private final LongSupplier nanos;

    /** How many he has left, as of a moment. */
    private record Left(double acts, long at) {}

    /** For the proxy of the container. */
    protected ActLimits() {
        this(() -> 0, System::nanoTime);
    }

    @Inject
    public ActLimits(Settings settings) {
        this(settings::actsPerMinute, System::nanoTime);
    }

    ActLimits(IntSupplier perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Whether one more is taken now; then it counts. */
    boolean allows(String moderatorId) {
        int most = perMinute.getAsInt();
        long now = nanos.getAsLong();
        boolean[] allowed = new boolean[1];
        left.compute(moderatorId, (id, known) -> {
            double acts =
                    known == null ? most : Math.min(most, known.acts() + (double) most * (now - known.at()) / MINUTE);
            allowed[0] = acts >= 1;
            return new Left(allowed[0] ? acts - 1 : acts, now);
        });
        if (left.size() > SWEPT_ABOVE) {
            left.values().removeIf(one -> now - one.at() > MINUTE);
        }
        return allowed[0];
    }
}
