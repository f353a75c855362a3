package org.gavel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.gavel.Patience;
import org.gavel.console.ConsoleTest;
import org.gavel.console.GavelConsole;
import org.gavel.console.GavelServer;
import org.gavel.console.StoppedProcess;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/**
 * The benchmark in small, without times: changes are painted for few bytes, and a browser that reads nothing costs little and
 * then gets the present state instead of all missed frames.
 */
@ConsoleTest
class PagesGetThePresentInFewBytesIT {

    private static final int MEMBERS = 200;
    private static final int PER_SECOND = 40;
    private static final int PAINTED = 30;
    private static final int MISSED = 120;
    private static final Duration PATIENCE = Patience.LONG;
    private static final double LOOK_AGAIN_MILLIS = 200;

    /** A text in the frames that the switch sends when a member begins or stops talking. */
    private static final String TURN = "\"action\":\"modify\"";

    private static final int DEAF_PAGES = 4;
    private static final long BYTES_EACH = 4L << 20;

    @Test
    void changesInViewArePaintedForAFractionOfTheBytes(GavelConsole console, DemonstrationSwitch demonstration) {
        LongAdder sent = new LongAdder();
        LongAdder got = new LongAdder();
        // The frames to the moderator whose connection feeds the room; others may be signed in.
        demonstration.faults().watch((user, frame) -> count(sent, frame.contains(TURN) ? frame : ""));
        console.page().onWebSocket(socket -> socket.onFrameReceived(frame -> count(got, frame.text())));
        PaintProbe.install(console.page().context());
        console.signIn(BenchStage.MODERATOR, BenchStage.PASSWORD);
        try (TalkingRoom room = TalkingRoom.of(demonstration, "3701-seven.local", MEMBERS)) {
            PaintProbe probe = PaintProbe.of(BenchRooms.open(console, room));
            Set<String> shown = new HashSet<>(probe.watchTurns());
            sent.reset();
            got.reset();
            room.favouring(20, 0.3).talk(PER_SECOND);
            awaitPainted(console.page(), probe);
            room.silence();

            assertPresent(probe, room, shown);
            assertThat(got.sum()).isPositive().isLessThan(sent.sum());
        } finally {
            demonstration.faults().watch((user, frame) -> {});
            demonstration.end("3701-seven.local");
        }
    }

    @Test
    void aBrowserThatStoodStillGetsThePresentAndNotTheBacklog(GavelConsole console, DemonstrationSwitch demonstration)
            throws Exception {
        PaintProbe.install(console.page().context());
        console.signIn(BenchStage.MODERATOR, BenchStage.PASSWORD);
        try (TalkingRoom room = TalkingRoom.of(demonstration, "3702-seven.local", MEMBERS)) {
            Page page = BenchRooms.open(console, room);
            PaintProbe probe = PaintProbe.of(page);
            Set<String> shown = new HashSet<>(probe.watchTurns());
            try (StoppedProcess stopped = StoppedProcess.ofPages(page)) {
                room.favouring(20, 0.5).talk(PER_SECOND);
                await().atMost(PATIENCE).until(() -> room.turns() >= MISSED);
                room.silence();
            }

            assertPresent(probe, room, shown);
            assertThat(probe.frames()).isLessThan(MISSED / 2);
        } finally {
            demonstration.end("3702-seven.local");
        }
    }

    @Test
    void pagesThatReadNothingCostBoundedMemory(
            GavelConsole console, GavelServer server, DemonstrationSwitch demonstration) throws Exception {
        console.signIn(BenchStage.MODERATOR, BenchStage.PASSWORD);
        List<NonReadingPage> deaf = new ArrayList<>();
        try (TalkingRoom room = TalkingRoom.of(demonstration, "3703-seven.local", MEMBERS)) {
            console.openRoom(room.room());
            long before = ServerHeap.live(server.process());
            for (int i = 0; i < DEAF_PAGES; i++) {
                deaf.add(NonReadingPage.of(console, server, room.room()));
            }
            room.talk(PER_SECOND);
            while (room.turns() < MISSED) {
                deaf.forEach(NonReadingPage::seen);
                console.page().waitForTimeout(500);
            }
            assertThat(ServerHeap.live(server.process()) - before).isLessThan(DEAF_PAGES * BYTES_EACH);
            assertThat(deaf).allMatch(page -> page.heard() == 0);
        } finally {
            deaf.forEach(NonReadingPage::close);
            demonstration.end("3703-seven.local");
        }
    }

    private static void count(LongAdder bytes, String text) {
        bytes.add(text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static void awaitPainted(Page page, PaintProbe probe) {
        List<Turn> painted = new ArrayList<>();
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            page.waitForTimeout(LOOK_AGAIN_MILLIS);
            painted.addAll(probe.turns());
            return painted.size() >= PAINTED;
        });
    }

    /** Exactly the members who talk now are painted as talking. */
    private static void assertPresent(PaintProbe probe, TalkingRoom room, Set<String> shown) {
        Set<String> truth = room.talking();
        truth.retainAll(shown);
        assertThat(truth).isNotEmpty();
        probe.awaitTalking(truth, (double) PATIENCE.toMillis());
    }
}
