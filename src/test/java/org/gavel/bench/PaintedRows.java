package org.gavel.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.console.GavelConsole;

/**
 * From an event on the switch's socket to the painted row, in Gavel's room and, in turn with it, in a page that reads the switch's
 * socket itself. Once with a switch that empties a socket's queue each 50 ms, as the real one does, and once with one that sends
 * each event by itself.
 */
final class PaintedRows implements Measurement {

    private static final String ROOM = "3700-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final int LOOKED_AT = 40;
    private static final double MEDIAN_GOAL = 25;
    private static final double P99_GOAL = 60;
    private static final double BUSY_GOAL = 0.10;
    private static final double MORE_GOAL = 34;

    /** How many events a second are about rows in view, so that there are enough to measure. */
    private static final double LOOKED_AT_PER_SECOND = 20;

    /** A room, how much happens in it, and how long and how often it is looked at. */
    private record Setting(int members, int eventsPerSecond, int warmUpMillis, int millis, int repetitions) {

        String at() {
            return String.format(Locale.ROOT, "%,d members, %d events/s", members, eventsPerSecond);
        }
    }

    /** The measurements of both pages, one for each look. */
    private record Looks(List<Watched> gavel, List<Watched> bare, List<Double> busy, List<Double> bareBusy) {}

    private final Setting full;

    private PaintedRows(Setting full) {
        this.full = full;
    }

    /** A room of a thousand, in which a hundred things happen a second. */
    static PaintedRows large() {
        return new PaintedRows(new Setting(1_000, 100, 8_000, 20_000, 2));
    }

    /** A room of ten thousand, in which five hundred do. */
    static PaintedRows huge() {
        return new PaintedRows(new Setting(10_000, 500, 8_000, 20_000, 2));
    }

    @Override
    public String name() {
        return "painted." + full.members();
    }

    @Override
    public List<Figure> run(Scale scale) {
        Setting setting = scale == Scale.FULL ? full : new Setting(60, 60, 500, 3_000, 1);
        Looks bursts = look(setting, POLL_MILLIS, true);
        List<Figure> figures = new ArrayList<>(figures(setting, "", "in bursts as the switch polls", bursts));
        figures.add(busy(setting, bursts));
        if (scale == Scale.FULL) {
            figures.addAll(figures(setting, ".single", "each event by itself", look(setting, 1, false)));
        }
        return figures;
    }

    private static Looks look(Setting setting, int pollMillis, boolean threadsToo) {
        try (BenchStage stage = BenchStage.open(pollMillis);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members());
                BarePage bare = BarePage.serve();
                GavelConsole console = BenchRooms.console(stage)) {
            room.favouring(Math.min(LOOKED_AT, setting.members()), LOOKED_AT_PER_SECOND / setting.eventsPerSecond())
                    .talk(setting.eventsPerSecond());
            String address = bare.address(stage.demonstration(), ROOM, BenchStage.ONLOOKER);
            Looks looks = new Looks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < setting.repetitions(); i++) {
                looks.gavel().add(watch(stage, BenchRooms.open(console, room), BenchStage.MODERATOR, setting));
                looks.bare().add(watch(stage, BenchRooms.openBare(console, address), BenchStage.ONLOOKER, setting));
            }
            console.page().navigate("about:blank");
            room.silence();
            if (threadsToo) {
                watchThreads(stage, room.favouring(0, 0).talk(setting.eventsPerSecond()), address, setting, looks);
            }
            return looks;
        }
    }

    /** How busy the pages are when all members take turns alike and nothing is noted in the pages. */
    private static void watchThreads(
            BenchStage stage, TalkingRoom room, String bareAddress, Setting setting, Looks looks) {
        try (GavelConsole console = BenchRooms.unwatchedConsole(stage)) {
            for (int i = 0; i < setting.repetitions(); i++) {
                looks.busy().add(busy(BenchRooms.open(console, room), setting));
                looks.bareBusy().add(busy(BenchRooms.openBare(console, bareAddress), setting));
            }
        }
    }

    private static double busy(Page page, Setting setting) {
        page.waitForTimeout(setting.warmUpMillis());
        MainThread thread = MainThread.of(page);
        page.waitForTimeout(setting.millis());
        return thread.busy();
    }

    private static Watched watch(BenchStage stage, Page page, String user, Setting setting) {
        page.waitForTimeout(setting.warmUpMillis());
        return Watched.look(page, stage.watch(), user, setting.millis());
    }

    // ---- what it comes to ----------------------------------------------------------------------------------------

    private List<Figure> figures(Setting setting, String kind, String how, Looks looks) {
        Latency gavel = Latency.all(looks.gavel().stream().map(Watched::latency).toList());
        Latency bare = Latency.all(looks.bare().stream().map(Watched::latency).toList());
        double more = gavel.delays().p99() - bare.delays().p99();
        String at = setting.at() + ", " + how;
        String name = name() + kind;
        return List.of(
                new Figure(
                        name,
                        "event on the switch’s socket → painted row",
                        at,
                        "p50 ≤ 25 ms, p99 ≤ 60 ms",
                        gavel.delays().millis(),
                        gavel.delays().median() <= MEDIAN_GOAL && gavel.delays().p99() <= P99_GOAL,
                        remark(gavel, looks.gavel())),
                new Figure(
                        name + ".bare",
                        "the same, beside a bare page that reads the switch’s socket itself and patches 40 rows",
                        at,
                        "p99 at most 34 ms more",
                        String.format(Locale.ROOT, "%.1f ms more", more),
                        more <= MORE_GOAL,
                        "bare page: " + bare.delays().millis() + "; " + remark(bare, looks.bare())));
    }

    private Figure busy(Setting setting, Looks looks) {
        double busy = average(looks.busy());
        return new Figure(
                name() + ".busy",
                "the page’s main thread in tasks, while all take turns alike",
                setting.at(),
                "≤ 10 %",
                percent(busy),
                busy <= BUSY_GOAL,
                "the bare page: " + percent(average(looks.bareBusy())));
    }

    private static String remark(Latency all, List<Watched> looks) {
        return String.format(
                Locale.ROOT,
                "%d rows in view, %d turns painted, %d not; p99 of each look: %s ms; clocks within %.1f ms",
                looks.get(0).rows(),
                all.delays().count(),
                all.unpainted(),
                looks.stream()
                        .map(look -> String.format(
                                Locale.ROOT, "%.0f", look.latency().delays().p99()))
                        .toList(),
                looks.stream().mapToDouble(Watched::clockDifference).max().orElse(0));
    }

    private static double average(List<Double> looks) {
        return looks.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
