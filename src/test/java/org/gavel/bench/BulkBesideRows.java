package org.gavel.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.console.GavelConsole;

/**
 * From an event on the switch's socket to the painted row, while another moderator does an act on all members of the room, in turn
 * with the same room while nobody does. The act is deafening, which leaves the turns of those who talk as they are.
 */
final class BulkBesideRows implements Measurement {

    private static final String ROOM = "3715-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final int LOOKED_AT = 40;
    private static final double LOOKED_AT_PER_SECOND = 20;
    private static final double MEDIAN_GOAL = 25;
    private static final double P99_GOAL = 60;
    private static final double PATIENCE_MILLIS = 120_000;

    /** How large the room is, how much happens in it, and how long and how often it is looked at. */
    private record Setting(int members, int eventsPerSecond, int warmUpMillis, int millis, int repetitions) {}

    /** The looks while nobody and while somebody acts, and how long each act took, in seconds. */
    private record Looks(List<Watched> quiet, List<Watched> acting, List<Double> seconds) {}

    @Override
    public String name() {
        return "painted.bulk";
    }

    @Override
    public List<Figure> run(Scale scale) {
        Setting setting =
                scale == Scale.FULL ? new Setting(1_000, 100, 8_000, 12_000, 4) : new Setting(60, 60, 500, 2_000, 1);
        return List.of(figure(setting, look(setting)));
    }

    private static Looks look(Setting setting) {
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members());
                GavelConsole looking = BenchRooms.console(stage);
                GavelConsole acting = BenchRooms.console(stage, BenchStage.OPERATOR)) {
            room.favouring(Math.min(LOOKED_AT, setting.members()), LOOKED_AT_PER_SECOND / setting.eventsPerSecond())
                    .talk(setting.eventsPerSecond());
            Page watched = BenchRooms.open(looking, room);
            Page pressed = BenchRooms.open(acting, room);
            watched.waitForTimeout(setting.warmUpMillis());
            Looks looks = new Looks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < setting.repetitions(); i++) {
                looks.quiet().add(Watched.look(watched, stage.watch(), BenchStage.MODERATOR, setting.millis()));
                double begun = SwitchWatch.now();
                press(pressed, i % 2 == 0 ? "deaf" : "undeaf");
                looks.acting().add(Watched.look(watched, stage.watch(), BenchStage.MODERATOR, setting.millis()));
                awaitEnd(pressed);
                looks.seconds().add((SwitchWatch.now() - begun) / 1_000);
            }
            return looks;
        }
    }

    /** Selects everybody and acts on them. */
    private static void press(Page page, String act) {
        page.locator("#members").focus();
        page.keyboard().press("Control+a");
        page.locator("#selection [data-act=\"" + act + "\"]").click();
        page.locator("#bulk").waitFor();
    }

    private static void awaitEnd(Page page) {
        page.locator("#bulk progress")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(PATIENCE_MILLIS));
        page.keyboard().press("Escape");
    }

    private Figure figure(Setting setting, Looks looks) {
        Spread acting = spread(looks.acting());
        return new Figure(
                name(),
                "event on the switch’s socket → painted row, while another moderator deafens everybody",
                String.format(
                        Locale.ROOT,
                        "%,d members, %d events/s, in bursts as the switch polls",
                        setting.members(),
                        setting.eventsPerSecond()),
                "p50 ≤ 25 ms, p99 ≤ 60 ms",
                acting.millis(),
                acting.median() <= MEDIAN_GOAL && acting.p99() <= P99_GOAL,
                String.format(
                        Locale.ROOT,
                        "%d turns, p99 of each look: %s ms; in turn with it, while nobody acts: %s; all members had their outcome at most %.0f s after the press",
                        acting.count(),
                        looks.acting().stream()
                                .map(look -> String.format(
                                        Locale.ROOT,
                                        "%.0f",
                                        look.latency().delays().p99()))
                                .toList(),
                        spread(looks.quiet()).millis(),
                        looks.seconds().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElseThrow()));
    }

    private static Spread spread(List<Watched> looks) {
        return Latency.all(looks.stream().map(Watched::latency).toList()).delays();
    }
}
