package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A browser that reads slowly gets fewer and newer frames, never a backlog. */
class ASlowBrowserCostsNoQueueTest {

    private static final class SlowWire implements PageQueue.Wire {

        private final List<String> sent = new ArrayList<>();
        private Runnable underWay;
        private boolean givenUp;

        @Override
        public void send(String text, Runnable done) {
            sent.add(text);
            underWay = done;
        }

        @Override
        public void ping() {}

        @Override
        public void giveUp() {
            givenUp = true;
        }

        void read() {
            Runnable done = underWay;
            underWay = null;
            done.run();
        }
    }

    private final SlowWire wire = new SlowWire();
    private final PageQueue outbox = new PageQueue(wire);
    private final AtomicLong present = new AtomicLong();
    private long frames;

    private PageQueue.Frame frame() {
        frames++;
        return new PageQueue.Frame(frames, "state " + present.get());
    }

    @Test
    void whileATextIsOnItsWayNoFrameIsMade() {
        outbox.shows(this::frame);
        for (int i = 1; i <= 1_000; i++) {
            present.set(i);
            outbox.wantFrame();
        }
        assertThat(frames).isEqualTo(1);

        wire.read();

        assertThat(wire.sent).containsExactly("state 0", "state 1000");
    }

    @Test
    void aBrowserThatPaintsNothingGetsThreeFramesAndThenThePresent() {
        outbox.shows(this::frame);
        for (int i = 1; i <= 100; i++) {
            present.set(i);
            outbox.wantFrame();
            if (wire.underWay != null) {
                wire.read();
            }
        }
        assertThat(wire.sent).hasSize(3);

        outbox.seen(3);

        assertThat(wire.sent).hasSize(4);
        assertThat(wire.sent.get(3)).isEqualTo("state 100");
    }

    @Test
    void aBrowserCannotClaimToHaveSeenWhatWasNotSent() {
        outbox.shows(this::frame);
        wire.read();
        outbox.seen(1_000_000);
        for (int i = 0; i < 100; i++) {
            outbox.wantFrame();
            if (wire.underWay != null) {
                wire.read();
            }
        }
        assertThat(wire.sent).hasSize(4);
    }

    @Test
    void messagesKeepTheirOrderAndGoBeforeFrames() {
        outbox.post("one");
        outbox.shows(this::frame);
        outbox.post("two");
        wire.read();
        wire.read();

        assertThat(wire.sent).containsExactly("one", "two", "state 0");
    }

    @Test
    void aBrowserThatReadsNothingIsDisconnected() {
        for (int i = 0; i <= PageQueue.MAX_WAITING + 1; i++) {
            outbox.post("message");
        }
        assertThat(wire.givenUp).isTrue();
        assertThat(wire.sent).hasSize(1);
    }
}
