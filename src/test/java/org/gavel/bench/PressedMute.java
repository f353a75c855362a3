package org.gavel.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.gavel.console.GavelConsole;

/**
 * From a press on a row's sound button, by real input, to the row that shows the true outcome, in a room in which others talk: once
 * by a moderator whom the switch lets use its API, which answers at once, and once by one who has only the room's channel, whose
 * answer waits for the switch's next poll. In both, the changed row waits for it.
 */
final class PressedMute implements Measurement {

    private static final String ROOM = "3710-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final double MEDIAN_GOAL = 60;
    private static final double P99_GOAL = 150;
    private static final String GOAL = "p50 ≤ 60 ms, p99 ≤ 150 ms";
    /** Acts are paced; and the next press must not meet the last one’s frames. */
    private static final double PAUSE_MILLIS = 270;

    private static final double WARM_UP_MILLIS = 5_000;
    private static final int PRESSED_ROWS = 20;

    /** One press: when, when the switch had the command, when it had sent the outcome, when the outcome was painted; all in epoch milliseconds. */
    private record Press(double pressed, double asked, double sent, double painted) {

        static Press of(PaintProbe.Outcome outcome, SwitchWait.Answer answer) {
            return new Press(outcome.pressedAt(), answer.askedAt(), answer.sentAt(), outcome.paintedAt());
        }

        double whole() {
            return painted - pressed;
        }

        double toTheSwitch() {
            return asked - pressed;
        }

        double atTheSwitch() {
            return sent - asked;
        }

        double back() {
            return painted - sent;
        }

        double withoutTheSwitch() {
            return whole() - atTheSwitch();
        }
    }

    /** By what road the command goes, and what of the press counts for the goal. */
    private enum Road {
        API("api", "by the API", GOAL, Press::whole),
        /** Gavel can do nothing about the switch’s poll, in which most of this press passes. */
        CHANNEL("channel", "by the room’s channel", GOAL + ", without the switch’s wait", Press::withoutTheSwitch);

        private final String key;
        private final String words;
        private final String goal;
        private final ToDoubleFunction<Press> counted;

        Road(String key, String words, String goal, ToDoubleFunction<Press> counted) {
            this.key = key;
            this.words = words;
            this.goal = goal;
            this.counted = counted;
        }
    }

    /** How large the room is, how much happens in it, how often is pressed, how often without counting. */
    private record Setting(int members, int eventsPerSecond, int presses, int warmUps) {}

    @Override
    public String name() {
        return "pressed";
    }

    @Override
    public List<Figure> run(Scale scale) {
        Setting setting = scale == Scale.SHORT ? new Setting(60, 20, 6, 1) : new Setting(1_000, 100, 200, 20);
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(setting, Road.API, press(BenchStage.OPERATOR, setting)));
        if (scale == Scale.FULL) {
            figures.add(figure(setting, Road.CHANNEL, press(BenchStage.MODERATOR, setting)));
        }
        return figures;
    }

    /** On a server of its own: with two moderators, the connection that brings the room's rows could be the other one's. */
    private static List<Press> press(String user, Setting setting) {
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members())) {
            room.talk(setting.eventsPerSecond());
            return press(stage, room, user, setting);
        }
    }

    private static List<Press> press(BenchStage stage, TalkingRoom room, String user, Setting setting) {
        SwitchWait wait = new SwitchWait();
        stage.demonstration().faults().listen(wait::asked);
        stage.demonstration().faults().watch(stage.watch().andThen(wait::sent));
        List<Press> presses = new ArrayList<>();
        try (GavelConsole console = BenchRooms.console(stage, user)) {
            Page page = BenchRooms.open(console, room);
            PaintProbe probe = PaintProbe.of(page);
            page.waitForTimeout(WARM_UP_MILLIS);
            probe.watchPresses();
            for (int i = 0; i < setting.warmUps() + setting.presses(); i++) {
                wait.expect(nameOf(page, i % PRESSED_ROWS));
                press(page, i % PRESSED_ROWS);
                PaintProbe.Outcome outcome = probe.outcome();
                presses.add(Press.of(outcome, wait.take(outcome.paintedAt())));
                page.waitForTimeout(PAUSE_MILLIS);
            }
        }
        return presses.subList(setting.warmUps(), presses.size());
    }

    private static String nameOf(Page page, int row) {
        return page.locator(".grid-body .row .cell.name .text").nth(row).textContent();
    }

    private static void press(Page page, int row) {
        BoundingBox button =
                page.locator(".grid-body .row .row-act:first-child").nth(row).boundingBox();
        page.mouse().click(button.x + button.width / 2, button.y + button.height / 2);
    }

    private Figure figure(Setting setting, Road road, List<Press> presses) {
        Spread whole = spread(presses, Press::whole);
        Spread without = spread(presses, Press::withoutTheSwitch);
        Spread counted = spread(presses, road.counted);
        return new Figure(
                name() + "." + road.key,
                "press on mute → row shows the true outcome",
                String.format(
                        Locale.ROOT,
                        "%,d members, %d events/s, %s",
                        setting.members(),
                        setting.eventsPerSecond(),
                        road.words),
                road.goal,
                String.format(Locale.ROOT, "%s; without the switch’s wait %s", whole.millis(), without.millis()),
                counted.median() <= MEDIAN_GOAL && counted.p99() <= P99_GOAL,
                remark(setting, presses));
    }

    private static String remark(Setting setting, List<Press> presses) {
        return String.format(
                Locale.ROOT,
                "%d presses, after %d that do not count; p50 %.1f ms until the switch has the command, %.1f ms until it has sent "
                        + "the answer and the row, %.1f ms until they are painted",
                presses.size(),
                setting.warmUps(),
                spread(presses, Press::toTheSwitch).median(),
                spread(presses, Press::atTheSwitch).median(),
                spread(presses, Press::back).median());
    }

    private static Spread spread(List<Press> presses, ToDoubleFunction<Press> part) {
        return Spread.of(presses.stream().mapToDouble(part).boxed().toList());
    }
}
