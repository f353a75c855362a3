package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.gavel.settings.Settings;

/**
 * How many acts a moderator may begin, whatever number of pages he has open: some at once, and over time as many a minute as is set. A
 * hand is never so fast; a script that runs wild in his name is.
 */
@ApplicationScoped
public class ActPace {

    private static final int REMEMBERED = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;

    /** What is taken at once is what a quarter of a minute brings. */
    private static final int BURSTS_A_MINUTE = 4;

    private final IntSupplier perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param refusedBefore whether the last one was refused too */
    private record Allowance(double left, long at, boolean refusedBefore) {}

    /** Whether an act may begin. */
    enum Answer {
        YES,
        /** The first one too many of a row. */
        NO,
        /** As the one before. */
        STILL_NO
    }

    /** For the proxy of the container. */
    protected ActPace() {
        this(() -> 0, System::nanoTime);
    }

    @Inject
    public ActPace(Settings settings) {
        this(settings::actsPerMinute, System::nanoTime);
    }

    ActPace(IntSupplier perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    synchronized Answer ask(String moderatorId) {
        int aMinute = perMinute.getAsInt();
        double most = Math.max(1, aMinute / (double) BURSTS_A_MINUTE);
        long now = nanoTime.getAsLong();
        Allowance before = allowances.getOrDefault(moderatorId, new Allowance(most, now, false));
        double left = Math.min(most, before.left() + (now - before.at()) * aMinute / NANOS_A_MINUTE);
        boolean yes = left >= 1;
        allowances.put(moderatorId, new Allowance(yes ? left - 1 : left, now, !yes));
        if (yes) {
            return Answer.YES;
        }
        return before.refusedBefore() ? Answer.STILL_NO : Answer.NO;
    }
}
