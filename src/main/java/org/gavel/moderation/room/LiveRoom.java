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
import java.util.stream.Stream;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.SwitchName;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ChannelFeed;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.roster.LiveRoster;
import org.gavel.verto.SubscribeResult;

/**
 * A conference as this node knows it: the one live roster, who feeds it, what is known of the room, what was done in it.
 *
 * <p>A room becomes known when it is configured, listed by the switch or asked for, and stays. Links come and go: each is asked
 * once what the switch lets it have here; one that may feeds the roster ({@link ChannelFeed}), and what the control channel
 * answers comes by one of them too. Everything that changes a room happens under its one writer; it is read without.
 */
public final class LiveRoom {

    /** The memory of the switch's answers is told them again, for they count only for a time. */
    private static final Duration ANSWERS_AGAIN = Duration.ofMinutes(30);

    /** Long enough for a page that comes back after its socket was lost. */
    private static final Duration TYPED_KEPT = Duration.ofSeconds(10);

    private final ConferenceId id;
    private final Clock clock;
    private final ReentrantLock writer = new ReentrantLock();
    private final LiveRoster roster = new LiveRoster();
    private final RoomActivity activity = new RoomActivity();
    private final RosterFeed rosterFeed;
    private final ControlFeed controlFeed;
    private final Departures departures = new Departures();
    private final OwnLocks ownLocks = new OwnLocks();
    private final AtomicInteger shownBy = new AtomicInteger();
    private volatile RoomName name;
    private volatile SwitchName switchName;
    private volatile boolean ambiguous;
    private volatile boolean hasRun;
    private volatile RoomFacts facts = RoomFacts.UNKNOWN;
    private volatile LastSeen lastSeen;
    private Instant lockedAt = Instant.EPOCH;
    private Instant answersDue = Instant.EPOCH;

    LiveRoom(ConferenceId id, RoomName name, Clock clock) {
        this.id = id;
        this.name = name;
        this.switchName = SwitchName.usual(id);
        this.clock = clock;
        this.rosterFeed = new RosterFeed(id, roster, activity, clock, this::write);
        this.controlFeed = new ControlFeed(this, clock, this::write);
        roster.listen(new UnseenHands(this, clock));
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    /** {@return the conference that the room shows} */
    public ConferenceId id() {
        return id;
    }

    /** {@return what the room is called} */
    public RoomName name() {
        return name;
    }

    /**
     * {@return the name by which the switch's API finds it, as far as that is known} It is the usual one until the switch tells
     * another.
     */
    public SwitchName switchName() {
        return switchName;
    }

    /** {@return whether two conferences of the switch share its channels, so that nobody can tell on which an action would fall} */
    public boolean isAmbiguous() {
        return ambiguous;
    }

    /** {@return how many members the switch lists of whom its channel tells nothing} 0 while there are rows. */
    public int unseen() {
        return rosterFeed.unseen();
    }

    /** {@return how many members have rows that are not shown, because they cannot be read or are too many} */
    public int leftOut() {
        return rosterFeed.leftOut();
    }

    /** Whether it is more than what somebody typed: it is named by an administrator, or has run. */
    boolean isReal() {
        return name.configured() || hasRun || roster.size() > 0;
    }

    /** {@return the one live roster of the room} */
    public LiveRoster roster() {
        return roster;
    }

    /** {@return what was done in the room lately} */
    public RoomActivity activity() {
        return activity;
    }

    /** {@return what is known of the room as a whole} */
    public RoomFacts facts() {
        return facts;
    }

    /** {@return how far the roster can be trusted} */
    public Freshness freshness() {
        return rosterFeed.freshness();
    }

    /**
     * {@return how far a moderator can trust the roster}
     *
     * @param link the moderator's link
     */
    public Freshness freshness(ModeratorLink link) {
        Freshness freshness = rosterFeed.freshness();
        return access(link).view() == Capability.REFUSED
                ? new Freshness(Freshness.Kind.REFUSED, freshness.since())
                : freshness;
    }

    /** {@return since when everything that happens in it is seen without a break} Empty while it is not. */
    public Optional<Instant> watchedSince() {
        return rosterFeed.watchedSince();
    }

    /**
     * Tells how it was when it was seen last.
     *
     * @return nothing as soon as the switch has told how it is
     */
    public Optional<LastSeen> lastSeen() {
        return freshness().kind() == Freshness.Kind.OPENING ? Optional.ofNullable(lastSeen) : Optional.empty();
    }

    /**
     * {@return what the switch lets that link do in this room, as far as it is known}
     *
     * @param link a moderator's link
     */
    public RoomAccess access(ModeratorLink link) {
        return new RoomAccess(rosterFeed.capability(link), controlFeed.capability(link));
    }

    /** Events that only a forger can have sent, so far. */
    long forgeries() {
        return rosterFeed.forgeries() + controlFeed.forgeries();
    }

    /** {@return how often the roster had to be fetched anew because something was missed} */
    public long gaps() {
        return rosterFeed.gaps();
    }

    /** {@return who was kicked and why, for those who keep record of it} */
    public Departures departures() {
        return departures;
    }

    /** A page begins to show this room. */
    public void shown() {
        shownBy.incrementAndGet();
    }

    /** A page shows it no more. */
    public void hidden() {
        shownBy.decrementAndGet();
    }

    /** The database tells how it was; {@code null} where it does not run any more. */
    void remember(LastSeen seen) {
        if (!Objects.equals(lastSeen, seen)) {
            write(() -> {
                lastSeen = seen;
                roster.touched();
            });
        }
    }

    /** Who hears of it when the switch tells whether it lets a link see this room, once it is more than what somebody typed. */
    void answersGoTo(ViewAnswers hearer) {
        rosterFeed.answersGoTo((link, granted) -> {
            if (isReal() || !granted) {
                hearer.answered(link, granted);
            }
        });
    }

    /** It has run, as far as the switch or the database tells. */
    void hasRun() {
        hasRun = true;
    }

    /**
     * Whether nobody misses it: no administrator named it, no page shows it, and nobody has been in it for that long. One that somebody only
     * typed is missed by nobody soon after.
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
     * Takes another name, and tells those who show it.
     *
     * @param other what the room is called from now on
     */
    public void rename(RoomName other) {
        write(() -> {
            if (!name.equals(other)) {
                name = other;
                roster.touched();
            }
        });
    }

    // ---- links ---------------------------------------------------------------------------------------------------

    /** The channels that a link is asked about. */
    List<String> channels() {
        return List.of(id.liveArrayChannel(), id.modChannel());
    }

    /**
     * The switch told which channels it lets a link have. What it has subscribed now and is not needed is given back here, under the
     * writer: so the order of subscribing and giving back on the wire is the order of the decisions.
     */
    void answered(ModeratorLink link, SubscribeResult subscription) {
        write(() -> {
            List<String> spare = Stream.of(rosterFeed.feed(), controlFeed.feed())
                    .filter(feed -> !feed.answered(link, subscription))
                    .map(ChannelFeed::channel)
                    .filter(subscription.granted()::contains)
                    .toList();
            if (!spare.isEmpty()) {
                link.unsubscribe(spare).exceptionally(failure -> null);
            }
            // What this moderator may has become known: his pages have to say so.
            roster.touched();
        });
    }

    /** A moderator who looks at it has joined it, or left it: their pages mark their row. */
    void selfChanged() {
        write(roster::touched);
    }

    /** Nobody wants to know of this room any more: it is fed no longer. */
    void abandon() {
        write(() -> {
            rosterFeed.feed().abandon();
            controlFeed.feed().abandon();
        });
    }

    void down(ModeratorLink link) {
        write(() -> {
            rosterFeed.feed().down(link);
            controlFeed.feed().down(link);
        });
    }

    void gone(ModeratorLink link) {
        write(() -> {
            rosterFeed.feed().gone(link);
            controlFeed.feed().gone(link);
        });
    }

    // ---- writing -------------------------------------------------------------------------------------------------

    /**
     * Runs something as the room's one writer.
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

    /** {@return what hears the answers on the room's control channel} */
    public ControlFeed control() {
        return controlFeed;
    }

    /** Lets time pass. */
    public void tick() {
        write(() -> {
            rosterFeed.tick();
            hasRun |= roster.size() > 0;
            controlFeed.feed().elect();
            tellAnswers();
        });
    }

    private void tellAnswers() {
        Instant now = clock.instant();
        if (isReal() && !now.isBefore(answersDue)) {
            answersDue = now.plus(ANSWERS_AGAIN);
            rosterFeed.feed().tellAgain();
        }
    }

    /**
     * Takes in what {@code json_list} told of this room.
     *
     * @param report of this conference
     * @param askedAt when it was asked: what was done since is newer than the answer
     */
    public void apply(ConferenceReport report, Instant askedAt) {
        write(() -> {
            hasRun = true;
            Instant now = clock.instant();
            Instant since = now.minus(report.runTime());
            Boolean locked = lockedAt.isAfter(askedAt) ? facts.locked() : Boolean.valueOf(report.locked());
            RoomFacts told = new RoomFacts(locked, report.recording(), steady(since));
            note(facts, told, now);
            ownLocks.listed(askedAt);
            facts = told;
            roster.apply(report, now, askedAt);
            report.channels().ifPresent(channels -> rosterFeed.listed(channels, askedAt));
        });
    }

    /**
     * Learns how the switch names the conferences that have this room's channels: one, or two where one of them has its domain in its
     * name ({@code docs/protocol.md} §6.3).
     *
     * @param names one or two, the one to use first
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
     * Learns that the switch does not find the conference by the name that was tried.
     *
     * @param tried the name that was tried
     * @return whether it must have another one, since members' rows come: then it has that from now on
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

    /** The switch does not tell any more whether it is locked or recorded: both may have changed. */
    public void forgetToldFacts() {
        if (facts.equals(facts.lasting())) {
            return;
        }
        write(() -> {
            facts = facts.lasting();
            roster.touched();
        });
    }

    /**
     * Learns from the switch that this conference does not run.
     *
     * @param askedAt when the switch was asked: rows that came since are newer
     */
    public void notRunning(Instant askedAt) {
        write(() -> {
            rosterFeed.listed(Set.of(), askedAt);
            lastSeen = null;
            boolean began = roster.size() > 0 && freshness().since().isAfter(askedAt);
            if (!began && !facts.equals(RoomFacts.UNKNOWN)) {
                facts = RoomFacts.UNKNOWN;
                roster.touched();
            }
        });
    }

    /**
     * Notes that a moderator of Gavel is about to lock or unlock the room. {@link #lockEnded} is to be told what came of it.
     *
     * @param locks true to lock, false to unlock
     * @return what {@link #lockEnded} takes
     */
    public OwnLocks.Sent lockBegins(boolean locks) {
        List<OwnLocks.Sent> begun = new ArrayList<>(1);
        write(() -> begun.add(ownLocks.begin(locks)));
        return begun.get(0);
    }

    /**
     * Learns what came of locking or unlocking.
     *
     * @param sent what {@link #lockBegins} returned
     * @param took whether the switch did it; {@code null} when it did not say
     */
    public void lockEnded(OwnLocks.Sent sent, Boolean took) {
        write(() -> {
            if (took == null) {
                ownLocks.unanswered(sent, clock.instant());
                return;
            }
            ownLocks.settled(sent);
            if (took) {
                lockedAt = clock.instant();
                facts = facts.withLocked(sent.locks());
            }
        });
    }

    /** The switch counts whole seconds: a beginning that jumps by one is the same beginning. */
    private Instant steady(Instant since) {
        Optional<Instant> known = Optional.ofNullable(facts.since());
        return known.filter(before -> Math.abs(before.getEpochSecond() - since.getEpochSecond()) <= 3)
                .orElse(since);
    }

    private void note(RoomFacts before, RoomFacts after, Instant now) {
        if (before.locked() != null
                && !Objects.equals(before.locked(), after.locked())
                && !ownLocks.explain(after.locked())) {
            activity.happened(after.locked() ? Act.LOCK.wire() : Act.UNLOCK.wire(), now);
        }
        if (before.recording() != null && !Objects.equals(before.recording(), after.recording())) {
            activity.happened(after.recording() ? "recordStart" : "recordStop", now);
        }
    }
}
