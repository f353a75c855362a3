package org.gavel.moderation.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gavel.moderation.link.ChannelFeed;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.SubscribeResult;

/**
 * The feeds of a room's two channels, the LiveArray and the control channel. They get the same links, so that one
 * subscription of both tells what the switch lets a moderator do in the room. Methods that change a feed take the
 * room's lock.
 */
final class RoomFeeds {

    /** The stored answers of the switch count for a limited time, so they are reported again. */
    private static final Duration ANSWERS_AGAIN = Duration.ofMinutes(30);

    private final LiveRoom room;
    private final RosterFeed roster;
    private final ControlFeed control;
    private final Clock clock;
    private final Consumer<Runnable> writer;
    private Instant answersDue = Instant.EPOCH;

    RoomFeeds(LiveRoom room, Clock clock, Consumer<Runnable> writer) {
        this.room = room;
        this.clock = clock;
        this.writer = writer;
        this.roster = new RosterFeed(room.id(), room.roster(), room.activity(), clock, writer);
        this.control = new ControlFeed(room, clock, writer);
    }

    RosterFeed roster() {
        return roster;
    }

    ControlFeed control() {
        return control;
    }

    RoomAccess access(ModeratorLink link) {
        return new RoomAccess(roster.capability(link), control.capability(link));
    }

    /** How many events only a forger can have sent. */
    long forgeries() {
        return roster.forgeries() + control.forgeries();
    }

    /** The names of both channels. */
    List<String> channels() {
        return List.of(room.id().liveArrayChannel(), room.id().modChannel());
    }

    /**
     * Takes the switch's answer to a subscription of both channels. Subscriptions that no feed needs are ended here,
     * under the room's lock, so that the switch gets requests to subscribe and to unsubscribe in the order of these
     * decisions.
     */
    void answered(ModeratorLink link, SubscribeResult subscription) {
        writer.accept(() -> {
            List<String> spare = Stream.of(roster.feed(), control.feed())
                    .filter(feed -> !feed.answered(link, subscription))
                    .map(ChannelFeed::channel)
                    .filter(subscription.granted()::contains)
                    .toList();
            if (!spare.isEmpty()) {
                link.unsubscribe(spare).exceptionally(failure -> null);
            }
            // The moderator's pages show what the switch lets them do.
            room.roster().touched();
        });
    }

    /** Ends both feeds for good. */
    void abandon() {
        writer.accept(() -> {
            roster.feed().abandon();
            control.feed().abandon();
        });
    }

    /** Takes a link that is down out of both feeds. */
    void down(ModeratorLink link) {
        writer.accept(() -> {
            roster.feed().down(link);
            control.feed().down(link);
        });
    }

    /** Removes a link that is closed from both feeds. */
    void gone(ModeratorLink link) {
        writer.accept(() -> {
            roster.feed().gone(link);
            control.feed().gone(link);
        });
    }

    /** Reports the switch's answers for a real room again when it is time. To be called under the room's lock. */
    void tellAnswers() {
        Instant now = clock.instant();
        if (room.isReal() && !now.isBefore(answersDue)) {
            answersDue = now.plus(ANSWERS_AGAIN);
            roster.feed().tellAgain();
        }
    }

    /**
     * Sets the receiver of the switch's answers whether it lets a link see the room. It gets grants only while the room
     * is real.
     */
    void sendAnswersTo(ViewAnswers receiver) {
        roster.sendAnswersTo((link, granted) -> {
            if (room.isReal() || !granted) {
                receiver.answered(link, granted);
            }
        });
    }
}
