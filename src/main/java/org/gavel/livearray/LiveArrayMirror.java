package org.gavel.livearray;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * A copy of one LiveArray of the switch, kept by the rules of {@code docs/protocol.md} §7.4.
 *
 * <p>It begins when a feed is {@link #connected}. When a bootstrap is due ({@link #bootstrapDue}), the feed sends the
 * request and calls {@link #bootstrapSent}. The boot makes the mirror live. From then on, an event is applied if its
 * serial is the next one. Otherwise something was missed: the mirror resyncs, so its rows stay readable until the next
 * boot. It is idle when the array has ended, and live again with the first row of the next array. When the feed goes
 * ({@link #disconnected}), it waits for another feed.
 *
 * <p>Serials do not reveal two kinds of loss. The first is the loss of the last events before a silence; the periodic
 * bootstrap repairs it, or {@link #refresh}. The second is a loss between the first boot of a feed and its first
 * serial; another bootstrap soon after repairs it.
 *
 * <p>It has no thread, no clock and no lock. Only one thread may call it at a time, and gives the time in epoch
 * milliseconds.
 *
 * @param <R> the type of the rows; immutable, compared with {@code equals}
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
     * @param limits the time limits and the largest number of rows
     * @param jitter gives random numbers from 0 (inclusive) to 1 (exclusive), so that many mirrors do not ask at the
     *     same time
     * @param now in epoch milliseconds
     */
    public LiveArrayMirror(MirrorLimits limits, DoubleSupplier jitter, long now) {
        this.rows = new MirroredRows<>(limits.maxRows());
        this.emptyPause = limits.emptyPause().toMillis();
        this.verifyPause = limits.shortestBackoff().multipliedBy(2).toMillis();
        this.schedule = new BootstrapSchedule(limits, jitter);
        this.state = new MirrorState.Opening(now);
    }

    /** {@return how far the mirror agrees with the switch, and since when} */
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
     * @return empty where the mirror has no such row
     */
    public Optional<R> row(String key) {
        return rows.get(key);
    }

    /** {@return a copy of all rows in order} */
    public List<LiveArrayEvent.Keyed<R>> rows() {
        return rows.inOrder();
    }

    /** {@return how many rows the array has beyond those held, as far as that is known} */
    public long overflow() {
        return rows.overflow();
    }

    /** {@return how often something was missed so far} */
    public long gaps() {
        return gaps;
    }

    /**
     * Begins with a feed, the first or another one. Events of an earlier feed must not be applied any more.
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
     * Ends with the feed. The rows stay readable; events are ignored until the next {@link #connected}.
     *
     * @param now in epoch milliseconds
     */
    public void disconnected(long now) {
        connected = false;
        distrust(now);
        schedule.stop();
    }

    /** Makes a bootstrap due, for a loss that was found in another way. */
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
     * Notes that the bootstrap request was sent. To be called also when sending failed: the next request follows after
     * a pause.
     *
     * @param now in epoch milliseconds
     */
    public void bootstrapSent(long now) {
        schedule.sent(now);
    }

    /**
     * Applies the time limits. To be called about once a second, before {@link #bootstrapDue}.
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
     * Applies an event.
     *
     * @param event the event; events must come in the order of arrival
     * @param now in epoch milliseconds
     * @return the changes, in their order; empty where the event changes nothing
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

    /**
     * An empty boot is that of an array without rows, unless a {@code clear} follows, which tells that there is no
     * array.
     */
    private void settle(long now) {
        if (!rows.isEmpty()) {
            live(now);
        } else if (!(state instanceof MirrorState.Live)) {
            emptyUntil = now + emptyPause;
        }
    }

    /**
     * Ends the array. While a boot is awaited the rows stay, because the boot replaces them. An end that removes rows
     * is verified by a bootstrap.
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
