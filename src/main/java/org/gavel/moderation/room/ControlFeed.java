package org.gavel.moderation.room;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gavel.conference.ChannelReading;
import org.gavel.conference.ControlResponse;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ChannelFeed;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.VertoEvent;

/**
 * Takes the switch's answers on the control channel of a room and gives each to the command that it belongs to.
 *
 * <p>Answers have no id and go to all subscribers ({@code docs/protocol.md} §8.2). The oldest waiting command with the
 * same line gets an answer. An answer without a waiting command belongs to another moderator. All methods are called
 * under the room's lock.
 */
public final class ControlFeed implements ChannelFeed.Consumption {

    private static final Logger LOG = System.getLogger(ControlFeed.class.getName());

    /** How many commands of a room can wait. Rate limits keep the number far below it. */
    private static final int MAX_WAITING = 5_000;

    /** How long a late answer is still recognised as Gavel's own. */
    private static final Duration KNOWN_AS_OURS = Duration.ofSeconds(60);

    private record Waiting(String line, CompletableFuture<ControlResponse> answer, Instant since) {}

    private final LiveRoom room;
    private final ForeignActs foreignActs;
    private final Clock clock;
    private final ChannelFeed feed;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final AtomicLong forgeries = new AtomicLong();

    ControlFeed(LiveRoom room, Clock clock, Consumer<Runnable> writer) {
        this.room = room;
        this.clock = clock;
        this.foreignActs = new ForeignActs(room, clock);
        this.feed = new ChannelFeed(room.id().modChannel(), this, writer);
    }

    ChannelFeed feed() {
        return feed;
    }

    Capability capability(ModeratorLink link) {
        return feed.capability(link);
    }

    long forgeries() {
        return forgeries.get();
    }

    /**
     * Begins to wait for the answer to a command. To be called before the command is sent.
     *
     * @param line the line that the answer will repeat
     * @return a future that completes with the answer; cancelled where too many commands wait
     */
    public CompletableFuture<ControlResponse> expect(String line) {
        CompletableFuture<ControlResponse> answer = new CompletableFuture<>();
        Instant old = clock.instant().minus(KNOWN_AS_OURS);
        waiting.removeIf(sent -> sent.since().isBefore(old));
        if (waiting.size() >= MAX_WAITING) {
            answer.cancel(false);
        } else {
            waiting.addLast(new Waiting(line, answer, clock.instant()));
        }
        return answer;
    }

    /**
     * Stops waiting for the answer to a command that did not reach the switch.
     *
     * @param answer what {@link #expect} returned
     */
    public void forget(CompletableFuture<ControlResponse> answer) {
        waiting.removeIf(sent -> sent.answer() == answer);
    }

    @Override
    public void gained() {}

    @Override
    public void lost() {}

    @Override
    public void event(VertoEvent event) {
        ChannelReading<ControlResponse> reading = ControlResponse.read(room.id(), event.params());
        if (reading instanceof ChannelReading.Genuine<ControlResponse> genuine) {
            answered(genuine.value());
        } else if (reading instanceof ChannelReading.Forged<ControlResponse>) {
            forgeries.incrementAndGet();
            LOG.log(Level.DEBUG, "forged answer in {0} dropped", room.id());
        }
    }

    private void answered(ControlResponse response) {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting oldest = each.next();
            if (response.line().filter(oldest.line()::equals).isPresent()) {
                each.remove();
                oldest.answer().complete(response);
                return;
            }
        }
        foreignActs.heard(response);
    }
}
