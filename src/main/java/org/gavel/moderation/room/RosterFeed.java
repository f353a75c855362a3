package org.gavel.moderation.room;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gavel.conference.ChannelReading;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.LiveArrayReader;
import org.gavel.conference.Member;
import org.gavel.livearray.LiveArrayChange;
import org.gavel.livearray.LiveArrayEvent;
import org.gavel.livearray.LiveArrayMirror;
import org.gavel.livearray.MirrorLimits;
import org.gavel.livearray.MirrorState;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ChannelFeed;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.roster.LiveRoster;
import org.gavel.verto.VertoEvent;

/**
 * Keeps a room's roster equal to the LiveArray of its conference: takes the events of the feeding link, applies them to
 * the {@link LiveArrayMirror}, which finds gaps, and passes the changes on to the roster. All methods are called under
 * the room's lock, except those that read volatile fields.
 */
final class RosterFeed implements ChannelFeed.Consumption {

    private static final Logger LOG = System.getLogger(RosterFeed.class.getName());

    private final ConferenceId id;
    private final LiveRoster roster;
    private final RoomActivity activity;
    private final Clock clock;
    private final LiveArrayReader reader;
    private final LiveArrayMirror<Member> mirror;
    private final ChannelFeed feed;
    private final RosterComparison comparison = new RosterComparison();
    private volatile ViewAnswers answers = (link, granted) -> {};
    private volatile Freshness freshness;
    private volatile Instant watchedSince;
    private volatile long forgeries;
    private volatile long gaps;
    private volatile int unseen;
    private volatile int leftOut;
    private int unreadable;

    RosterFeed(ConferenceId id, LiveRoster roster, RoomActivity activity, Clock clock, Consumer<Runnable> writer) {
        this.id = id;
        this.roster = roster;
        this.activity = activity;
        this.clock = clock;
        this.reader = new LiveArrayReader(id);
        this.mirror = new LiveArrayMirror<>(
                MirrorLimits.USUAL, () -> ThreadLocalRandom.current().nextDouble(), clock.millis());
        this.feed = new ChannelFeed(id.liveArrayChannel(), this, writer);
        this.freshness = new Freshness(Freshness.Kind.OPENING, clock.instant());
    }

    /** Sets the receiver of the switch's answers whether it lets a link see the room. */
    void sendAnswersTo(ViewAnswers receiver) {
        answers = receiver;
    }

    @Override
    public void learned(ModeratorLink link, boolean granted) {
        answers.answered(link, granted);
    }

    ChannelFeed feed() {
        return feed;
    }

    Capability capability(ModeratorLink link) {
        return feed.capability(link);
    }

    Freshness freshness() {
        return freshness;
    }

    /** Since when all events of the room have been received; empty while they are not. */
    Optional<Instant> watchedSince() {
        return Optional.ofNullable(watchedSince);
    }

    long forgeries() {
        return forgeries;
    }

    long gaps() {
        return gaps;
    }

    /** The number of listed members for whom the channel sends no rows; 0 while there are rows. */
    int unseen() {
        return unseen;
    }

    /** The number of rows that are not shown, because they cannot be read or are too many. */
    int leftOut() {
        return leftOut;
    }

    @Override
    public void gained() {
        mirror.connected(clock.millis());
        step();
    }

    @Override
    public void lost() {
        mirror.disconnected(clock.millis());
        step();
    }

    @Override
    public void event(VertoEvent event) {
        ChannelReading<LiveArrayEvent<Member>> reading = reader.read(event.params());
        if (reading instanceof ChannelReading.Genuine<LiveArrayEvent<Member>> genuine) {
            count(genuine.value(), event);
            take(genuine.value());
        } else if (reading instanceof ChannelReading.Forged<LiveArrayEvent<Member>>) {
            forged();
        }
    }

    /** Counts unreadable rows. A boot brings all rows, so counting begins again. */
    private void count(LiveArrayEvent<Member> value, VertoEvent event) {
        if (value instanceof LiveArrayEvent.Boot || value instanceof LiveArrayEvent.Clear) {
            unreadable = 0;
        }
        if (value instanceof LiveArrayEvent.Boot || value instanceof LiveArrayEvent.Other) {
            unreadable += LiveArrayReader.unreadable(event.params());
        }
    }

    private void take(LiveArrayEvent<Member> event) {
        List<LiveArrayChange<Member>> changes = mirror.apply(event, clock.millis());
        // Members in a boot may have joined long ago; a member who is added joins now.
        boolean live = !(event instanceof LiveArrayEvent.Boot);
        roster.apply(changes, clock.instant(), live);
        if (live) {
            comparison.event(clock.instant());
        } else {
            comparison.fetched(clock.instant(), channels());
        }
        if (roster.size() > 0) {
            unseen = 0;
        }
        step();
    }

    /**
     * Compares the rows with the switch's list of members, and fetches the rows again where they keep differing.
     *
     * @param members the uuids of the listed members' channels
     * @param askedAt when the list was asked for
     */
    void listed(Set<String> members, Instant askedAt) {
        boolean settled = mirror.state() instanceof MirrorState.Live || mirror.state() instanceof MirrorState.Idle;
        if (!settled || mirror.overflow() != 0) {
            return;
        }
        Set<String> rows = channels();
        boolean differs = comparison.listed(rows, members, askedAt);
        unseen = rows.isEmpty() && !members.isEmpty() ? comparison.rowless() : 0;
        if (differs) {
            LOG.log(Level.INFO, "The rows of {0} and the switch''s list of its members differ; fetching the rows.", id);
            mirror.refresh();
        }
        step();
    }

    private Set<String> channels() {
        return mirror.rows().stream().map(keyed -> keyed.row().uuid()).collect(Collectors.toSet());
    }

    void tick() {
        mirror.tick(clock.millis());
        feed.elect();
        step();
    }

    private void step() {
        if (mirror.bootstrapDue(clock.millis())) {
            feed.feeder().ifPresent(this::bootstrap);
        }
        gaps = mirror.gaps();
        leftOut = (int) Math.min(Integer.MAX_VALUE, mirror.overflow() + unreadable);
        show();
    }

    private void bootstrap(ModeratorLink link) {
        mirror.bootstrapSent(clock.millis());
        link.broadcast(id.liveArrayChannel(), reader.bootstrapRequest()).whenComplete((accepted, failure) -> {
            if (failure != null) {
                feed.guarded(() -> bootstrapRefused(link, failure));
            }
        });
    }

    private void bootstrapRefused(ModeratorLink link, Throwable failure) {
        LOG.log(Level.DEBUG, "{0} not bootstrapped: {1}", id, failure.getMessage());
        if (ChannelFeed.isRefusal(failure)) {
            feed.revoked(link);
        }
    }

    private void forged() {
        long before = forgeries;
        forgeries = before + 1;
        // Logs the 1st, 2nd, 4th, 8th … only, so that a flood does not fill the log.
        if (Long.bitCount(forgeries) == 1) {
            LOG.log(Level.WARNING, "{0} forged events in {1} dropped so far", forgeries, id);
            activity.happened("forged", clock.instant());
            roster.touched();
        }
    }

    @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
    private void show() {
        Instant now = clock.instant();
        Freshness next = freshness.become(kind(), now);
        if (next != freshness) {
            noteTrouble(freshness.kind(), next.kind(), now);
            watchedSince = !watches(next.kind()) ? null : watchedSince == null ? now : watchedSince;
            freshness = next;
            roster.touched();
        }
    }

    /**
     * Whether all events are received in this state. A resync counts, because the activity shows that something was
     * missed.
     */
    private static boolean watches(Freshness.Kind kind) {
        return switch (kind) {
            case LIVE, IDLE, RESYNCING -> true;
            case OPENING, RECONNECTING, UNSEEN, REFUSED -> false;
        };
    }

    private Freshness.Kind kind() {
        MirrorState state = mirror.state();
        if (unseen > 0 && (state instanceof MirrorState.Live || state instanceof MirrorState.Idle)) {
            return Freshness.Kind.UNSEEN;
        }
        if (state instanceof MirrorState.Live) {
            return Freshness.Kind.LIVE;
        }
        if (state instanceof MirrorState.Idle) {
            return Freshness.Kind.IDLE;
        }
        if (feed.feeder().isEmpty() && state instanceof MirrorState.Resyncing) {
            return Freshness.Kind.RECONNECTING;
        }
        return state instanceof MirrorState.Opening ? Freshness.Kind.OPENING : Freshness.Kind.RESYNCING;
    }

    private void noteTrouble(Freshness.Kind before, Freshness.Kind after, Instant now) {
        if (before == Freshness.Kind.LIVE && after == Freshness.Kind.RESYNCING) {
            activity.happened("resync", now);
        } else if (before == Freshness.Kind.LIVE && after == Freshness.Kind.RECONNECTING) {
            activity.happened("reconnect", now);
        }
    }
}
