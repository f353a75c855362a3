package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/** A page gets the server's time at each beat, also when frames come without a pause. */
class ServerTimeIsSentInBusyRoomsTest {

    private final List<String> sent = new ArrayList<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();
    private long now;

    private final PageQueue.Wire wire = new PageQueue.Wire() {
        @Override
        public void send(String text, Runnable done) {
            sent.add(text);
            done.run();
        }

        @Override
        public void ping() {
            pings.incrementAndGet();
        }

        @Override
        public void giveUp() {
            givenUp.incrementAndGet();
        }
    };
    private final PageQueue outbox = new PageQueue(wire);
    private final BrowserLiveness life = new BrowserLiveness(Duration.ofSeconds(50), () -> now);
    private final PageHeartbeat heartbeat =
            new PageHeartbeat(life, outbox, wire, Clock.systemUTC(), gone::incrementAndGet);

    @Test
    void whileFramesGoWithoutAPause() {
        outbox.shows(() -> new PageQueue.Frame(1, "{\"t\":\"room\"}"));
        outbox.wantFrame();
        long before = System.currentTimeMillis();
        heartbeat.run();
        outbox.wantFrame();
        heartbeat.run();

        List<String> alive =
                sent.stream().filter(text -> text.contains("\"alive\"")).toList();
        assertThat(alive).hasSize(2);
        assertThat(JsonText.readObject(alive.get(0)).getJsonNumber("now").longValue())
                .isGreaterThanOrEqualTo(before);
        assertThat(pings).hasValue(2);
    }

    @Test
    void untilTheBrowserIsGone() {
        now = Duration.ofSeconds(51).toNanos();
        heartbeat.run();

        assertThat(sent).isEmpty();
        assertThat(gone).hasValue(1);
        assertThat(givenUp).hasValue(1);
    }
}
