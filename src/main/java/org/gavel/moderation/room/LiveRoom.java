package org.gavel.moderation.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.SwitchName;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.roster.LiveRoster;

/**
 * A conference as this node knows it: its live roster, its facts, its activity, and the feeds that keep them up to date
 * ({@link RoomFeeds}).
 *
 * <p>A room is made when an administrator names it, the switch lists it or somebody opens it. All changes happen under
 * its one lock ({@link #write}); any thread reads it without the lock.
 */
public final class LiveRoom {

    /** How long a room that somebody only typed is kept: enough for a page whose socket was lost to come back. */
    private static final Duration TYPED_KEPT = Duration.ofSeconds(10);

    private final ConferenceId id;
    private final Clock clock;
    private final ReentrantLock writer = new ReentrantLock();
    private final LiveRoster roster = new LiveRoster();
    private final RoomActivity activity = new RoomActivity();
    private final FactsTracker facts = new FactsTracker(activity);
    private final RoomFeeds feeds;
    private final RecentKicks recentKicks = new RecentKicks();
    private final OutgoingCalls calls = new OutgoingCalls(roster);
    private final AtomicInteger shownBy = new AtomicInteger();
    private volatile RoomName name;
    private volatile SwitchName switchName;
    private volatile boolean ambiguous;
    private volatile boolean hasRun;
    private volatile LastSeen lastSeen;
    private volatile String layout;

    LiveRoom(ConferenceId id, RoomName name, Clock clock) {
        this.id = id;
        this.name = name;
        this.switchName = SwitchName.usual(id);
        this.clock = clock;
        this.feeds = new RoomFeeds(this, clock, this::write);
        roster.listen(new OutdatedMarks(this, clock));
        roster.listen(calls);
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    /** {@return the conference that the room shows} */
    public ConferenceId id() {
        return id;
    }

    /** {@return the room's number and title} */
    public RoomName name() {
        return name;
    }

    /**
     * {@return the name by which the conference API finds it} It is the usual one until the switch tells another.
     */
    public SwitchName switchName() {
        return switchName;
    }

    /**
     * {@return whether two conferences of the switch share the room's channels} It is not known then which of them a
     * command would reach.
     */
    public boolean isAmbiguous() {
        return ambiguous;
    }

    /** {@return the number of listed members for whom the channel sends no rows} 0 while there are rows. */
    public int unseen() {
        return feeds.roster().unseen();
    }

    /** {@return the number of rows that are not shown, because they cannot be read or are too many} */
    public int leftOut() {
        return feeds.roster().leftOut();
    }

    /** Whether an administrator named it, or it runs or has run. Otherwise somebody only typed it. */
    boolean isReal() {
        return name.configured() || hasRun || roster.size() > 0;
    }

    /** {@return the room's live roster} */
    public LiveRoster roster() {
        return roster;
    }

    /** {@return the room's activity} */
    public RoomActivity activity() {
        return activity;
    }

    /** {@return lock, recording and beginning of the conference, as far as they are known} */
    public RoomFacts facts() {
        return facts.facts();
    }

    /** {@return how far the roster agrees with the switch} */
    public Freshness freshness() {
        return feeds.roster().freshness();
    }

    /**
     * {@return how far the roster agrees with the switch, or {@code REFUSED} for a moderator who may not see it}
     *
     * @param link the moderator's link
     */
    public Freshness freshness(ModeratorLink link) {
        Freshness freshness = feeds.roster().freshness();
        return access(link).view() == Capability.REFUSED
                ? new Freshness(Freshness.Kind.REFUSED, freshness.since())
                : freshness;
    }

    /** {@return since when all events of the room have been received without a break} Empty while they are not. */
    public Optional<Instant> watchedSince() {
        return feeds.roster().watchedSince();
    }

    /**
     * Returns the last stored state of the room.
     *
     * @return empty where there is none, and as soon as the switch has told the present state
     */
    public Optional<LastSeen> lastSeen() {
        return freshness().kind() == Freshness.Kind.OPENING ? Optional.ofNullable(lastSeen) : Optional.empty();
    }

    /**
     * {@return what the switch lets a link do in this room, as far as it is known}
     *
     * @param link a moderator's link
     */
    public RoomAccess access(ModeratorLink link) {
        return feeds.access(link);
    }

    RoomFeeds feeds() {
        return feeds;
    }

    /** {@return how often the rows had to be fetched again because something was missed} */
    public long gaps() {
        return feeds.roster().gaps();
    }

    /** {@return the kicks of the last time} */
    public RecentKicks recentKicks() {
        return recentKicks;
    }

    /** {@return the layout of the first canvas as far as Gavel knows it} Empty where it does not. */
    public Optional<String> layout() {
        return Optional.ofNullable(layout);
    }

    /**
     * Notes the layout of the first canvas.
     *
     * @param name its name, or {@code group:} and that of its group; {@code null} where it is not known any more
     */
    public void layoutIs(String name) {
        layout = name;
    }

    /** {@return the calls that bring somebody into the room} */
    public OutgoingCalls calls() {
        return calls;
    }

    /** Counts a page that begins to show the room. */
    public void shown() {
        shownBy.incrementAndGet();
    }

    /** Takes a page that no longer shows the room off the count. */
    public void hidden() {
        shownBy.decrementAndGet();
    }

    /** Sets the last stored state; {@code null} where the conference does not run any more. */
    void remember(LastSeen seen) {
        if (!Objects.equals(lastSeen, seen)) {
            write(() -> {
                lastSeen = seen;
                roster.touched();
            });
        }
    }

    /** Notes that the conference runs or has run, by the switch or the database. */
    void hasRun() {
        hasRun = true;
    }

    /**
     * Whether it can be forgotten: no administrator named it, no page shows it, and it has been without members for the
     * time {@code idle}. For a room that somebody only typed, {@link #TYPED_KEPT} is enough.
     */
    boolean isForgettable(Duration idle) {
        boolean typed = !isReal() && idle.compareTo(TYPED_KEPT) > 0;
        Duration kept = typed ? TYPED_KEPT : idle;
        Freshness now = freshness();
        return !name.configured()
                && lastSeen().isEmpty()
                && shownBy.get() == 0
                && roster.size() == 0
                && now.kind() != Freshness.Kind.LIVE
                && now.since().plus(kept).isBefore(clock.instant());
    }

    /**
     * Sets another name, and notifies the listeners of the roster.
     *
     * @param other the new number and title
     */
    public void rename(RoomName other) {
        write(() -> {
            if (!name.equals(other)) {
                name = other;
                roster.touched();
            }
        });
    }

    /** Notifies listeners because a moderator has joined or left: their pages mark their own row. */
    void selfChanged() {
        write(roster::touched);
    }

    // ---- writing -------------------------------------------------------------------------------------------------

    /**
     * Runs a change under the room's lock.
     *
     * @param change runs on the caller's thread; must not block
     */
    public void write(Runnable change) {
        writer.lock();
        try {
            change.run();
        } finally {
            writer.unlock();
        }
    }

    /** {@return the feed of the room's control channel} */
    public ControlFeed control() {
        return feeds.control();
    }

    /** Does the room's periodic work. To be called about once a second. */
    public void tick() {
        write(() -> {
            feeds.roster().tick();
            hasRun |= roster.size() > 0;
            feeds.control().feed().elect();
            feeds.tellAnswers();
        });
    }

    /**
     * Applies the report of {@code json_list} ({@code docs/protocol.md} §8.4) to the room.
     *
     * @param report the report of this conference
     * @param askedAt when the list was asked for; what was done after that is newer than the report
     */
    public void apply(ConferenceReport report, Instant askedAt) {
        write(() -> {
            hasRun = true;
            Instant now = clock.instant();
            facts.apply(report, now, askedAt);
            roster.apply(report, now, askedAt);
            report.channels().ifPresent(channels -> feeds.roster().listed(channels, askedAt));
        });
    }

    /**
     * Sets the names of the conferences that have this room's channels: one, or two where one of them has its domain in
     * its name ({@code docs/protocol.md} §6.3).
     *
     * @param names at least one; the first is used for commands
     */
    public void named(List<SwitchName> names) {
        boolean two = names.size() > 1;
        if (two != ambiguous || !names.contains(switchName)) {
            write(() -> {
                ambiguous = two;
                switchName = names.get(0);
                roster.touched();
            });
        }
    }

    /**
     * Sets the conference's other possible name, because the switch does not find it by the one that was tried although
     * rows come.
     *
     * @param tried the name that was tried
     * @return whether the name was changed; false while no rows come, or when the name with the domain was tried
     *     already
     */
    public boolean isNamedOtherwise(SwitchName tried) {
        boolean otherwise = tried.equals(SwitchName.usual(id))
                && roster.size() > 0
                && freshness().kind() == Freshness.Kind.LIVE;
        if (otherwise) {
            named(List.of(SwitchName.withDomain(id)));
        }
        return otherwise;
    }

    /** Makes lock and recording unknown, because the switch cannot be asked any more. */
    public void forgetToldFacts() {
        if (facts().equals(facts().lasting())) {
            return;
        }
        write(() -> {
            facts.keepLasting();
            roster.touched();
        });
    }

    /**
     * Notes that the switch does not list the conference.
     *
     * @param askedAt when the list was asked for; rows that came after that are newer
     */
    public void notRunning(Instant askedAt) {
        write(() -> {
            feeds.roster().listed(Set.of(), askedAt);
            lastSeen = null;
            layout = null;
            boolean began = roster.size() > 0 && freshness().since().isAfter(askedAt);
            if (!began && facts.forget()) {
                roster.touched();
            }
        });
    }

    /** Notes that a moderator of Gavel is about to act on recordings. {@link #recordingActEnded} must be called. */
    public void recordingActBegins() {
        write(facts::recordingActBegins);
    }

    /**
     * Takes the outcome of an act on recordings.
     *
     * @param act begins, ends, pauses or resumes them
     * @param paths the files that it named; empty where it named none
     * @param took whether the switch did it; {@code null} when it did not say
     */
    public void recordingActEnded(Act act, List<String> paths, Boolean took) {
        write(() -> {
            facts.recordingActEnded(act, paths, took, clock.instant());
            roster.touched();
        });
    }

    /**
     * Notes that a moderator of Gavel is about to lock or unlock the room. {@link #lockEnded} must be called
     * afterwards.
     *
     * @param locks true to lock, false to unlock
     * @return what {@link #lockEnded} takes
     */
    public PendingLocks.Sent lockBegins(boolean locks) {
        List<PendingLocks.Sent> begun = new ArrayList<>(1);
        write(() -> begun.add(facts.lockBegins(locks)));
        return begun.get(0);
    }

    /**
     * Takes the outcome of locking or unlocking.
     *
     * @param sent what {@link #lockBegins} returned
     * @param took whether the switch did it; {@code null} when it did not say
     */
    public void lockEnded(PendingLocks.Sent sent, Boolean took) {
        write(() -> facts.lockEnded(sent, took, clock.instant()));
    }
}
