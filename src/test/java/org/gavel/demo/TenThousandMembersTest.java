package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The largest room of the demonstration: its bootstrap is complete, and no event of 1,000 a second is missing. */
class TenThousandMembersTest {

    private static final String ROOM = "3400-seven.local";
    private static final int MEMBERS = 10_000;
    private static final int SECONDS = 3;
    private static final int RATE = 1_000;
    private static final Pattern SERIAL = Pattern.compile("\"wireSerno\":(\\d+)");

    @Test
    void theSnapshotIsWholeAndTheSerialsAreGapless() {
        List<RoomPlan> plans = List.of(new RoomPlan("3400", "", "", 0, false, false, RoomProfile.audio()));
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withRooms(plans))) {
            for (int i = 0; i < MEMBERS; i++) {
                stage.join(ROOM, "Member " + i);
            }
            TestClient client = stage.watch("admin", ROOM);
            client.bootstrap(ROOM);
            String snapshot = client.awaitFrame(frame -> frame.contains("bootObj"));
            assertThat(TestClient.data(snapshot).getJsonArray("data")).hasSize(MEMBERS);
            client.forget();
            send(stage);
            client.awaitFrames(frame -> frame.contains("\"modify\""), SECONDS * RATE);
            assertThat(gaps(client.frames("\"modify\""))).isZero();
        }
    }

    private static void send(DemoStage stage) {
        List<Integer> ids = stage.demonstration.memberIds(ROOM);
        AtomicInteger sent = new AtomicInteger();
        long begun = System.nanoTime();
        await().atMost(TestClient.PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            long due = Math.min(SECONDS * RATE, (System.nanoTime() - begun) / 1_000_000 * RATE / 1_000);
            while (sent.get() < due) {
                stage.demonstration.flicker(ROOM, ids.get(sent.getAndIncrement()), true, 700);
            }
            return due == SECONDS * RATE;
        });
    }

    private static long gaps(List<String> frames) {
        long gaps = 0;
        long last = -1;
        for (String frame : frames) {
            Matcher matcher = SERIAL.matcher(frame);
            assertThat(matcher.find()).isTrue();
            long serial = Long.parseLong(matcher.group(1));
            gaps += last >= 0 && serial != last + 1 ? 1 : 0;
            last = serial;
        }
        return gaps;
    }
}
