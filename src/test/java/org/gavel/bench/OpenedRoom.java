package org.gavel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.console.GavelConsole;

/** From a click on a room's tile on the wallboard to the first painted rows: the first time in this server's life, and again. */
final class OpenedRoom implements Measurement {

    private static final String ROOM = "3720-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final double GOAL_MILLIS = 1_000;

    /** How large the room is, how much happens in it, how often it is opened. */
    private record Setting(int members, int eventsPerSecond, int openings) {}

    @Override
    public String name() {
        return "opened";
    }

    @Override
    public List<Figure> run(Scale scale) {
        Setting setting = scale == Scale.SHORT ? new Setting(60, 20, 2) : new Setting(10_000, 500, 21);
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members());
                GavelConsole console = BenchRooms.console(stage, BenchStage.OPERATOR)) {
            room.talk(setting.eventsPerSecond());
            List<Double> openings = new ArrayList<>();
            for (int i = 0; i < setting.openings(); i++) {
                openings.add(open(console));
            }
            return figures(setting, openings);
        }
    }

    private static double open(GavelConsole console) {
        console.page().navigate("/");
        return BenchRooms.opened(console, console.wallboard().locator("a[href*='" + ROOM + "']"));
    }

    private List<Figure> figures(Setting setting, List<Double> openings) {
        Spread again = Spread.of(openings.subList(1, openings.size()));
        String at =
                String.format(Locale.ROOT, "%,d members, %d events/s", setting.members(), setting.eventsPerSecond());
        return List.of(
                new Figure(
                        name() + ".first",
                        "room opened: click → first painted rows, the first opening of all",
                        at,
                        "≤ 1 s",
                        String.format(Locale.ROOT, "%.0f ms", openings.get(0)),
                        openings.get(0) <= GOAL_MILLIS,
                        "one sample: the page and its scripts have never been asked for"),
                new Figure(
                        name() + ".again",
                        "the same, again",
                        at,
                        "≤ 1 s",
                        String.format(Locale.ROOT, "p50 %.0f ms, most %.0f ms", again.median(), again.most()),
                        again.most() <= GOAL_MILLIS,
                        again.count() + " openings"));
    }
}
