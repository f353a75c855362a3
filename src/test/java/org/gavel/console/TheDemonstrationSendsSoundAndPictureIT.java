package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gavel.Patience;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser measures and paints the media that the demonstration switch sends. */
class TheDemonstrationSendsSoundAndPictureIT {

    private static final String ROOM = "3001-seven.local";
    private static final Duration PATIENCE = Patience.LONG;

    private final TestSwitch running = TestSwitch.start(
            DemonstrationSettings.quiet().withMedia(System.getProperty("gavel.test.media.dir", "target/media")));
    private final DemonstrationSwitch demonstration = running.demonstration();
    private final String call = UUID.randomUUID().toString();
    private final String sessid = UUID.randomUUID().toString();
    private CallerPage caller;

    @BeforeEach
    void open() {
        assertThat(demonstration.mediaProblem()).isEmpty();
        caller = CallerPage.open();
        connect();
    }

    private void connect() {
        caller.run("open", demonstration.uri().toString(), "1000", sessid);
    }

    @AfterEach
    void close() {
        caller.close();
        running.close();
    }

    @Test
    void soundComesWhenSomebodyTalksAndThePictureIsPainted() {
        int ada =
                demonstration.join(ROOM, Caller.browser("2001", "Ada Lovelace")).orElseThrow();
        caller.run("dial", call, "3001");
        until(() -> caller.stat(call, "frames") > 20);
        until(() -> caller.colour("most", 0, 0, 16, 14) - caller.colour("least", 0, 0, 16, 14) > 60);
        demonstration.talk(ROOM, ada, true, 3_000);
        rises(call);
        caller.shoot(Path.of("target", "caller.png"));
        demonstration.talk(ROOM, ada, false, 0);
        until(() -> gain() < 0.0001);
        until(() -> caller.stat(call, "sent") > 0);
    }

    @Test
    void theCallersVoiceShowsInHisRowAndHisPictureOnTheCanvas() {
        caller.run("dial", call, "3001");
        until(() -> demonstration.conference(ROOM + " list").contains("talking"));
        until(() -> caller.colour("green", 2, 1, 12, 10) > caller.colour("red", 2, 1, 12, 10) + 30);
        demonstration.conference(ROOM + " vmute all");
        until(() -> caller.colour("green", 2, 1, 12, 10) < caller.colour("red", 2, 1, 12, 10) + 30
                || caller.colour("blue", 2, 1, 12, 10) > 60);
    }

    @Test
    void anEchoGivesBackWhatComes() {
        caller.run("dial", call, "9196");
        rises(call);
        until(() -> caller.colour("green", 2, 1, 12, 10) > caller.colour("red", 2, 1, 12, 10) + 30);
    }

    @Test
    void aSecondCallHasSoundAndPictureAgain() {
        int ada =
                demonstration.join(ROOM, Caller.browser("2001", "Ada Lovelace")).orElseThrow();
        demonstration.talk(ROOM, ada, true, 3_000);
        caller.run("dial", call, "3001");
        rises(call);
        caller.run("drop");
        connect();
        until(() -> caller.heard("verto.attach") == 1);
        caller.run("attach", call);
        rises(call);
        until(() -> caller.stat(call, "frames") > 10);
        assertThat(demonstration.memberIds(ROOM)).hasSize(2);
    }

    @Test
    void aMediaProcessThatDiesEndsTheCallAndTheNextOneHasAnother() {
        caller.run("dial", call, "9196");
        until(() -> caller.stat(call, "received") > 0);
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("MediaMain"))
                .forEach(ProcessHandle::destroyForcibly);
        until(() -> caller.heard("verto.bye") == 1);
        String next = UUID.randomUUID().toString();
        caller.run("dial", next, "9196");
        rises(next);
    }

    private void rises(String id) {
        double before = energy(id);
        until(() -> energy(id) > before + 0.001);
    }

    private double energy(String id) {
        return caller.stat(id, "energy");
    }

    /** How much energy half a second brings. */
    private double gain() {
        double before = energy(call);
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        return energy(call) - before;
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition);
    }
}
