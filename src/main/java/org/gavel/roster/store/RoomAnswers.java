package org.gavel.roster.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.gavel.conference.ConferenceId;
import org.gavel.store.BatchSink;
import org.gavel.store.Outage;

/**
 * Keeps the switch's latest answers whether it lets a user see a room. While the switch cannot be asked, an answer
 * counts for {@link #COUNTS}. So a roster that came over one moderator's link is not shown to users whom the switch
 * would refuse. A user without a kept answer sees nothing.
 *
 * <p>Methods do not throw, and only {@link #lets(String, ConferenceId)} waits for the database. Answers are written a
 * moment later, and those of a user are read when they are first asked for.
 */
public final class RoomAnswers implements AutoCloseable {

    /** How long an answer counts. */
    static final Duration COUNTS = Duration.ofHours(24);

    private static final Logger LOG = System.getLogger(RoomAnswers.class.getName());
    private static final Duration SAID_AGAIN = Duration.ofHours(1);
    private static final Duration READ_AGAIN = Duration.ofMinutes(1);
    private static final Duration FORGET_AGAIN = Duration.ofHours(1);
    private static final long TURN_MILLIS = 250;
    private static final int BATCH = 500;
    private static final int MOST_USERS = 1_000;
    private static final int MOST_WRITTEN = 100_000;

    private final BatchSink<RoomAnswer> sink;
    private final BiFunction<String, Instant, Set<ConferenceId>> source;
    private final Consumer<Instant> forget;
    private final Executor reader;
    private final Clock clock;
    private final Outage outage;
    private final Map<Key, RoomAnswer> pending = new LinkedHashMap<>();
    private final Map<Key, RoomAnswer> written = eldestGoes(MOST_WRITTEN);
    private final Map<String, Known> known = eldestGoes(MOST_USERS);
    private ScheduledFuture<?> task;
    private Instant forgetAt = Instant.EPOCH;

    private record Key(String switchUser, ConferenceId room) {}

    /** The kept answers of one user; guarded by the outer object. */
    private static final class Known {
        private Set<ConferenceId> granted = Set.of();
        private Instant readAt = Instant.EPOCH;
        private boolean reading;
    }

    /**
     * Makes the memory.
     *
     * @param sink writes answers to the database
     * @param source reads the rooms that the switch lets a user see, by answers that are not older than a time
     * @param forget deletes answers that are older than a time
     * @param reader runs tasks that read from the database
     */
    RoomAnswers(
            BatchSink<RoomAnswer> sink,
            BiFunction<String, Instant, Set<ConferenceId>> source,
            Consumer<Instant> forget,
            Executor reader,
            Clock clock) {
        this.sink = sink;
        this.source = source;
        this.forget = forget;
        this.reader = reader;
        this.clock = clock;
        this.outage = new Outage("the switch's answers", clock);
    }

    /** Begins to write. */
    synchronized void start(ScheduledExecutorService database) {
        task = database.scheduleWithFixedDelay(this::turn, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Stops writing. Answers that are not written yet are dropped. */
    @Override
    public synchronized void close() {
        if (task != null) {
            task.cancel(false);
        }
    }

    /**
     * Takes an answer, which counts at once.
     *
     * @param answer the answer; ignored where its user's name is too long
     */
    public synchronized void offer(RoomAnswer answer) {
        if (!answer.fits()) {
            return;
        }
        Key key = new Key(answer.switchUser(), answer.room());
        Known of = known.get(answer.switchUser());
        if (of != null) {
            of.granted = with(of.granted, answer);
        }
        RoomAnswer before = pending.getOrDefault(key, written.get(key));
        boolean isNew = before == null
                || before.granted() != answer.granted()
                || (answer.granted() && before.at().plus(SAID_AGAIN).isBefore(answer.at()));
        if (isNew) {
            pending.put(key, answer);
        }
    }

    /**
     * Tells whether the switch let a user see a room when it was asked last. Does not wait.
     *
     * @param switchUser the user at the switch, with its domain
     * @param room the conference that the room shows
     * @param onChange is run when other answers of this user were read from the database
     * @return false also while no answer is known
     */
    public synchronized boolean lets(String switchUser, ConferenceId room, Runnable onChange) {
        Known of = known.computeIfAbsent(switchUser, absent -> new Known());
        if (!of.reading && isOld(of)) {
            of.reading = true;
            reader.execute(() -> read(switchUser, of, onChange));
        }
        return of.granted.contains(room);
    }

    /**
     * Tells whether the switch let a user see a room when it was asked last. Waits for the database where the user's
     * answers have to be read.
     *
     * @param switchUser the user at the switch, with its domain
     * @param room the conference that the room shows
     * @return false also where no answer is known or the database cannot be reached
     */
    public boolean lets(String switchUser, ConferenceId room) {
        Known of;
        boolean due;
        synchronized (this) {
            of = known.computeIfAbsent(switchUser, absent -> new Known());
            due = !of.reading && isOld(of);
            of.reading |= due;
        }
        if (due) {
            read(switchUser, of, () -> {});
        }
        synchronized (this) {
            return of.granted.contains(room);
        }
    }

    private boolean isOld(Known of) {
        return of.readAt.plus(READ_AGAIN).isBefore(clock.instant());
    }

    private void read(String switchUser, Known of, Runnable onChange) {
        Set<ConferenceId> granted = null;
        try {
            granted = source.apply(switchUser, clock.instant().minus(COUNTS));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the switch''s answers cannot be read: {0}", e.getMessage());
        }
        boolean more;
        synchronized (this) {
            of.reading = false;
            of.readAt = clock.instant();
            Set<ConferenceId> before = of.granted;
            of.granted = granted == null ? before : withPending(granted, switchUser);
            more = !of.granted.equals(before);
        }
        if (more) {
            onChange.run();
        }
    }

    private Set<ConferenceId> withPending(Set<ConferenceId> granted, String switchUser) {
        Set<ConferenceId> now = granted;
        for (RoomAnswer answer : pending.values()) {
            now = answer.switchUser().equals(switchUser) ? with(now, answer) : now;
        }
        return now;
    }

    private static Set<ConferenceId> with(Set<ConferenceId> granted, RoomAnswer answer) {
        if (granted.contains(answer.room()) == answer.granted()) {
            return granted;
        }
        Set<ConferenceId> now = new HashSet<>(granted);
        if (answer.granted()) {
            now.add(answer.room());
        } else {
            now.remove(answer.room());
        }
        return Set.copyOf(now);
    }

    void turn() {
        if (!outage.mayTry()) {
            return;
        }
        List<RoomAnswer> batch = some();
        try {
            forgetOld();
            while (!batch.isEmpty()) {
                sink.write(batch);
                done(batch);
                batch = some();
            }
            outage.over();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }

    private void forgetOld() {
        Instant now = clock.instant();
        if (!now.isBefore(forgetAt)) {
            forget.accept(now.minus(COUNTS));
            forgetAt = now.plus(FORGET_AGAIN);
        }
    }

    private synchronized List<RoomAnswer> some() {
        List<RoomAnswer> some = new ArrayList<>();
        Iterator<RoomAnswer> waiting = pending.values().iterator();
        while (waiting.hasNext() && some.size() < BATCH) {
            some.add(waiting.next());
        }
        return some;
    }

    /** Removes answers that were written, unless a newer answer has replaced them. */
    private synchronized void done(List<RoomAnswer> batch) {
        for (RoomAnswer answer : batch) {
            Key key = new Key(answer.switchUser(), answer.room());
            pending.remove(key, answer);
            written.put(key, answer);
        }
    }

    private static <K, V> Map<K, V> eldestGoes(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
