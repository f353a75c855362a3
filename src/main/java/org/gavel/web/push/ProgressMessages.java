package org.gavel.web.push;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.gavel.moderation.act.ActProgress;

/**
 * Tells a page how far one of its actions has come: at most each {@value #PAUSE_MILLIS} ms, and only for an action on so many members that
 * it takes a while. The outcome itself follows in {@code done}.
 */
final class ProgressMessages implements ActProgress {

    private static final long PAUSE_MILLIS = 250;
    private static final int FEWEST = 20;

    private final String id;
    private final String act;
    private final LongSupplier nanos;
    private final Consumer<String> page;
    private long last;
    private int told;

    /**
     * @param id the id that the page gave the action
     * @param act the action's name
     * @param nanos a clock that never goes back, in nanoseconds
     * @param page takes messages
     */
    ProgressMessages(String id, String act, LongSupplier nanos, Consumer<String> page) {
        this.id = id;
        this.act = act;
        this.nanos = nanos;
        this.page = page;
        this.last = nanos.getAsLong();
    }

    @Override
    public void settled(int settled, int of) {
        long now = nanos.getAsLong();
        if (of >= FEWEST
                && settled > told
                && settled < of
                && now - last >= TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)) {
            last = now;
            told = settled;
            page.accept(PageJson.progress(id, act, settled, of));
        }
    }
}
