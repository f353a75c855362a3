package org.gavel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.desk.Desk;
import org.gavel.desk.DeskTest;
import org.gavel.desk.GavelServer;
import org.gavel.desk.StoppedProcess;
import org.junit.jupiter.api.Test;

/**
 * What the benchmark measures, small and without a time: what happens is painted, for few bytes, and a browser that reads nothing
 * costs little and then gets the present instead of all that it missed.
 */
@DeskTest
class PagesGetThePresentInFewBytesIT {

    private static final int MEMBERS = 200;
    private static final int PER_SECOND = 40;
    private static final double LOOK_MILLIS = 4_000;
    private static final long STILL_SECONDS = 3;
    private static final double PATIENCE_MILLIS = 30_000;
    private static final int DEAF_PAGES = 4;
    private static final long BYTES_EACH = 4L << 20;

    @Test
    void whatHappensInViewIsPaintedForAFractionOfTheBytes(Desk desk, DemonstrationSwitch demonstration) {
        SwitchWatch watch = new SwitchWatch();
        demonstration.traps().watch(watch);
        LongAdder got = new LongAdder();
        desk.page()
                .onWebSocket(socket ->
                        socket.onFrameReceived(frame -> got.add(frame.text().getBytes(StandardCharsets.UTF_8).length)));
        PaintProbe.install(desk.page().context());
        desk.signIn(Stage.MODERATOR, Stage.PASSWORD);
        try (TalkingRoom room = TalkingRoom.of(demonstration, "3701-seven.local", MEMBERS)) {
            Page page = Rooms.open(desk, room);
            long sentBefore = watch.bytes(Stage.MODERATOR);
            got.reset();
            room.favouring(20, 0.3).talk(PER_SECOND);
            Watched watched = Watched.look(page, watch, Stage.MODERATOR, LOOK_MILLIS);

            int painted = watched.latency().delays().count();
            assertThat(painted).isGreaterThan(watched.latency().unpainted());
            assertThat(got.sum()).isPositive().isLessThan(watch.bytes(Stage.MODERATOR) - sentBefore);
        } finally {
            demonstration.traps().watch((uid, frame) -> {});
            demonstration.end("3701-seven.local");
        }
    }

    @Test
    void aBrowserThatStoodStillGetsThePresentAndNotTheBacklog(Desk desk, DemonstrationSwitch demonstration)
            throws Exception {
        PaintProbe.install(desk.page().context());
        desk.signIn(Stage.MODERATOR, Stage.PASSWORD);
        try (TalkingRoom room = TalkingRoom.of(demonstration, "3702-seven.local", MEMBERS)) {
            Page page = Rooms.open(desk, room);
            PaintProbe probe = PaintProbe.of(page);
            Set<String> shown = new HashSet<>(probe.watchTurns());
            try (StoppedProcess stopped = StoppedProcess.ofPages(page)) {
                room.favouring(20, 0.5).talk(PER_SECOND);
                TimeUnit.SECONDS.sleep(STILL_SECONDS);
                room.silence();
            }
            Set<String> truth = room.talking();
            truth.retainAll(shown);

            assertThat(truth).isNotEmpty();
            probe.awaitTalking(truth, PATIENCE_MILLIS);
            assertThat(probe.frames()).isLessThan((int) STILL_SECONDS * PER_SECOND / 2);
        } finally {
            demonstration.end("3702-seven.local");
        }
    }

    @Test
    void pagesThatReadNothingCostBoundedMemory(Desk desk, GavelServer server, DemonstrationSwitch demonstration)
            throws Exception {
        desk.signIn(Stage.MODERATOR, Stage.PASSWORD);
        List<DeafPage> deaf = new ArrayList<>();
        try (TalkingRoom room = TalkingRoom.of(demonstration, "3703-seven.local", MEMBERS)) {
            desk.openRoom(room.room());
            long before = ServerHeap.live(server.process());
            for (int i = 0; i < DEAF_PAGES; i++) {
                deaf.add(DeafPage.of(desk, server, room.room()));
            }
            room.talk(PER_SECOND);
            for (int i = 0; i < STILL_SECONDS * 2; i++) {
                deaf.forEach(DeafPage::seen);
                desk.page().waitForTimeout(500);
            }
            assertThat(ServerHeap.live(server.process()) - before).isLessThan(DEAF_PAGES * BYTES_EACH);
            assertThat(deaf).allMatch(page -> page.heard() == 0);
        } finally {
            deaf.forEach(DeafPage::close);
            demonstration.end("3703-seven.local");
        }
    }
}
