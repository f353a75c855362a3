package org.gavel.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gavel.console.GavelConsole;
import org.gavel.console.StoppedProcess;

/**
 * A browser that reads nothing for 30 s. What it costs the server is measured by sockets that do not read their TCP connection;
 * what is shown afterwards by a real browser whose renderer stands still.
 */
final class StalledBrowser implements Measurement {

    private static final String ROOM = "3740-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final int LOOKED_AT = 20;
    private static final double PRESENT_GOAL_MILLIS = 1_000;
    private static final double MEMORY_GOAL = 1 << 20;
    private static final double KILO = 1_024;
    /** After so long all that was sent is on its way. */
    private static final long SETTLED_MILLIS = 500;
    /** More frames than this after the stop would be a backlog: those on their way, and those of the time until it shows. */
    private static final int FEW_FRAMES = 12;

    private static final double PATIENCE_MILLIS = 20_000;

    /** How large the room is, how much happens in it, for how long nothing is read, by how many sockets. */
    private record Setting(int members, int eventsPerSecond, int seconds, int sockets) {}

    @Override
    public String name() {
        return "stalled";
    }

    @Override
    public List<Figure> run(Scale scale) throws Exception {
        Setting setting = scale == Scale.SHORT ? new Setting(60, 50, 3, 4) : new Setting(1_000, 100, 30, 20);
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members());
                GavelConsole console = BenchRooms.console(stage)) {
            room.favouring(LOOKED_AT, 1.0 * LOOKED_AT / setting.eventsPerSecond())
                    .talk(setting.eventsPerSecond());
            Page page = BenchRooms.open(console, room);
            page.waitForTimeout(TimeUnit.SECONDS.toMillis(setting.seconds()) / 6.0);
            return List.of(memory(setting, stage, console), present(setting, stage, room, page));
        }
    }

    // ---- what it costs -------------------------------------------------------------------------------------------

    private Figure memory(Setting setting, BenchStage stage, GavelConsole console) throws Exception {
        List<NonReadingPage> deaf = new ArrayList<>();
        try {
            long before = ServerHeap.live(stage.server().process());
            for (int i = 0; i < setting.sockets(); i++) {
                deaf.add(NonReadingPage.of(console, stage.server(), ROOM));
            }
            deafFor(setting.seconds() / 3.0, deaf, console);
            long early = ServerHeap.live(stage.server().process());
            deafFor(setting.seconds() * 2 / 3.0, deaf, console);
            long late = ServerHeap.live(stage.server().process());
            double each = (double) (late - before) / setting.sockets();
            double grown = (double) (late - early) / setting.sockets();
            return new Figure(
                    name() + ".memory",
                    "a page that stops reading: live memory of the server for it",
                    at(setting),
                    "bounded",
                    String.format(Locale.ROOT, "%.0f KB each", each / KILO),
                    each <= MEMORY_GOAL,
                    String.format(
                            Locale.ROOT,
                            "%d sockets that say they paint and read nothing; %+.0f KB each during the last two thirds; at"
                                    + " most 1 MB counts as bounded",
                            setting.sockets(),
                            grown / KILO));
        } finally {
            deaf.forEach(NonReadingPage::close);
        }
    }

    private static void deafFor(double seconds, List<NonReadingPage> deaf, GavelConsole console) {
        for (int i = 0; i < seconds * 2; i++) {
            deaf.forEach(NonReadingPage::seen);
            console.page().waitForTimeout(SETTLED_MILLIS);
        }
    }

    // ---- what is shown afterwards ----------------------------------------------------------------------------------

    private Figure present(Setting setting, BenchStage stage, TalkingRoom room, Page page) throws Exception {
        PaintProbe probe = PaintProbe.of(page);
        Set<String> shown = new HashSet<>(probe.watchTurns());
        probe.countFrames();
        stage.watch().forget();
        double woken;
        int missed;
        try (StoppedProcess stopped = StoppedProcess.ofPages(page)) {
            TimeUnit.SECONDS.sleep(setting.seconds());
            room.silence();
            TimeUnit.MILLISECONDS.sleep(SETTLED_MILLIS);
            missed = (int) stage.watch().turns(BenchStage.MODERATOR).stream()
                    .filter(turn -> shown.contains(turn.member()))
                    .count();
            woken = SwitchWatch.now();
        }
        Set<String> truth = room.talking();
        truth.retainAll(shown);
        double present = probe.awaitTalking(truth, PATIENCE_MILLIS) - woken;
        int frames = probe.frames();
        return new Figure(
                name() + ".present",
                "a browser that stood still shows the present again",
                at(setting),
                "≤ 1 s, never the backlog",
                String.format(Locale.ROOT, "%.0f ms, after %d frames", present, frames),
                present <= PRESENT_GOAL_MILLIS && frames <= FEW_FRAMES,
                missed + " changes of rows in view were missed meanwhile");
    }

    private static String at(Setting setting) {
        return String.format(
                Locale.ROOT,
                "%,d members, %d events/s, %d s",
                setting.members(),
                setting.eventsPerSecond(),
                setting.seconds());
    }
}
