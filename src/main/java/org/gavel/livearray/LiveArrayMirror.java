package org.gavel.livearray;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Our copy of one LiveArray of the switch, kept by the rules of {@code docs/protocol.md} §7.4.
 *
 * <p>Its life: it opens when a feed is {@link #connected}, and asks for the whole array by being {@link #bootstrapDue};
 * whoever feeds it sends the request and tells so by {@link #bootstrapSent}. The boot makes it live. From then on each
 * event is applied if its serial is the next; if not, something was missed: the mirror resyncs, which means that its rows
 * stay readable while it asks for the whole array again. It goes idle when the array ends, and live again when the first
 * row of the next array comes. When the feed goes ({@link #disconnected}) it waits for another.
 *
 * <p>What no serial can tell: the loss of the last events before a silence, which the periodic bootstrap ends, or {@link #refresh} by
 * who learns of it otherwise, and of events between the first boot of a feed and the first serial seen; so that one is followed by another bootstrap soon.
 *
 * <p>It has no thread, no clock and no lock: one caller at a time, and times are handed in, in epoch milliseconds.
 *
 * @param <R> the row; immutable, compared with {@code equals}
 */
public final class LiveArrayMirror<R> {

    private static final long NEVER = Long.MAX_VALUE;

    private final long emptyPause;
    private final long verifyPause;
    private final BootstrapSchedule schedule;
    private final SerialWatch<R> watch = new SerialWatch<>();
    private final MirroredRows<R> rows;

    private MirrorState state;
    private boolean connected;
    private boolean booted;
    private long emptyUntil = NEVER;
    private long gaps;

    /**
     * Makes an empty mirror that waits for a feed.
     *
     * @param limits what the mirror waits for and how much it holds
     * @param jitter gives numbers from 0 (inclusive) to 1 (exclusive), so that many mirrors do not ask in step
     * @param now in epoch milliseconds
     */
    public LiveArrayMirror(MirrorLimits limits, DoubleSupplier jitter, long now) {
        this.rows = new MirroredRows<>(limits.maxRows());
        this.emptyPause = limits.emptyPause().toMillis();
        this.verifyPause = limits.shortestBackoff().multipliedBy(2).toMillis();
        this.schedule = new BootstrapSchedule(limits, jitter);
        this.state = new MirrorState.Opening(now);
    }

    /** {@return how far the mirror may be believed, and since when} */
    public MirrorState state() {
        return state;
    }

    /** {@return how many rows are held, at most {@link MirrorLimits#maxRows}} */
    public int size() {
        return rows.size();
    }

    /**
     * Finds a row.
     *
     * @param key a channel's uuid
     * @return empty where no such row is held
     */
    public Optional<R> row(String key) {
        return rows.get(key);
    }

    /** {@return a copy of all rows in order} */
    public List<LiveArrayEvent.Keyed<R>> rows() {
        return rows.inOrder();
    }

    /** {@return how many rows the array has beyond those held, as far as that can be told} 0 is the rule. */
    public long overflow() {
        return rows.overflow();
    }

    /** {@return how often something was missed so far} */
    public long gaps() {
        return gaps;
    }

    /**
     * A feed is there, the first or another one. Events of the feed before must not be applied any more.
     *
     * @param now in epoch milliseconds
     */
    public void connected(long now) {
        connected = true;
        distrust(now);
        watch.forget();
        schedule.start(now);
    }

    /**
     * The feed is gone. The rows stay readable; events are ignored until the next {@link #connected}.
     *
     * @param now in epoch milliseconds
     */
    public void disconnected(long now) {
        connected = false;
        distrust(now);
        schedule.stop();
    }

    /** Asks for a bootstrap without cause, for instance because somebody begins to look. */
    public void refresh() {
        schedule.want();
    }

    /**
     * {@return whether a bootstrap request must be sent now}
     *
     * @param now in epoch milliseconds
     */
    public boolean bootstrapDue(long now) {
        return connected && schedule.isDue(now);
    }

    /**
     * The request was sent. Tell it also if sending failed: the mirror will ask again in time.
     *
     * @param now in epoch milliseconds
     */
    public void bootstrapSent(long now) {
        schedule.sent(now);
    }

    /**
     * Lets time pass; to be called about once a second, before {@link #bootstrapDue}.
     *
     * @param now in epoch milliseconds
     */
    public void tick(long now) {
        schedule.tick(now);
        if (now >= emptyUntil) {
            live(now);
        }
    }

    /**
     * Takes in what the switch says.
     *
     * @param event in the order of arrival
     * @param now in epoch milliseconds
     * @return what changed; applied in order to a copy they make it equal to this mirror
     */
    public List<LiveArrayChange<R>> apply(LiveArrayEvent<R> event, long now) {
        if (!connected) {
            return List.of();
        }
        if (event instanceof LiveArrayEvent.Boot<R> boot) {
            return boot(boot, now);
        }
        if (event instanceof LiveArrayEvent.Clear<R>) {
            return clear(now);
        }
        boolean blind = watch.isBlind() && event.serial() >= 0;
        SerialWatch.Verdict verdict = watch.judge(event);
        if (blind && booted) {
            schedule.wantIn(verifyPause, now);
        }
        return switch (verdict) {
            case DUPLICATE -> List.of();
            case GAP -> missed(now);
            case NEXT -> booted ? next(event, now) : List.of();
        };
    }

    private List<LiveArrayChange<R>> boot(LiveArrayEvent.Boot<R> boot, long now) {
        List<LiveArrayChange<R>> changes = rows.become(boot.rows());
        schedule.answered();
        booted = true;
        settle(now);
        return changes;
    }

    /** An empty answer is that of an array without rows, unless a {@code clear} follows: then there is no array at all. */
    private void settle(long now) {
        if (!rows.isEmpty()) {
            live(now);
        } else if (!(state instanceof MirrorState.Live)) {
            emptyUntil = now + emptyPause;
        }
    }

    /**
     * While a boot is awaited that boot will tell, so the old rows stay. Otherwise the array has ended; since nothing but
     * our trust in the switch says so, an end that takes rows away is verified by a bootstrap.
     */
    private List<LiveArrayChange<R>> clear(long now) {
        watch.arrayEnded();
        if (!booted) {
            return List.of();
        }
        if (!rows.isEmpty()) {
            schedule.want();
        }
        idle(now);
        return rows.become(List.of());
    }

    private List<LiveArrayChange<R>> missed(long now) {
        gaps++;
        if (booted) {
            distrust(now);
            if (!schedule.isAwaited()) {
                schedule.want();
            }
        }
        return List.of();
    }

    private List<LiveArrayChange<R>> next(LiveArrayEvent<R> event, long now) {
        live(now);
        if (event instanceof LiveArrayEvent.Add<R> add) {
            return rows.add(add);
        }
        if (event instanceof LiveArrayEvent.Modify<R> modify) {
            return rows.modify(modify);
        }
        if (event instanceof LiveArrayEvent.Delete<R> delete) {
            return rows.remove(delete.key());
        }
        return List.of();
    }

    private void live(long now) {
        emptyUntil = NEVER;
        if (!(state instanceof MirrorState.Live)) {
            state = new MirrorState.Live(now);
        }
    }

    private void idle(long now) {
        emptyUntil = NEVER;
        if (!(state instanceof MirrorState.Idle)) {
            state = new MirrorState.Idle(now);
        }
    }

    private void distrust(long now) {
        booted = false;
        emptyUntil = NEVER;
        if (state instanceof MirrorState.Live || state instanceof MirrorState.Idle) {
            state = new MirrorState.Resyncing(now);
        }
    }
}
