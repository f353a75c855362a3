package org.gavel.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.console.GavelConsole;

/**
 * From a press on a row's sound button, by real input, to the row that shows the true outcome, in a room in which others talk: once
 * by a moderator whom the switch lets use its API, which answers at once, and once by one who has only the room's channel, whose
 * answer waits for the switch's next poll.
 */
final class PressedMute implements Measurement {

    private static final String ROOM = "3710-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final double MEDIAN_GOAL = 60;
    private static final double P99_GOAL = 150;
    /** Acts are paced; and the next press must not meet the last one’s frames. */
    private static final double PAUSE_MILLIS = 270;

    private static final double WARM_UP_MILLIS = 5_000;
    private static final int PRESSED_ROWS = 20;

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
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members())) {
            room.talk(setting.eventsPerSecond());
            figures.add(figure(setting, "api", "by the API", press(stage, room, BenchStage.OPERATOR, setting)));
            if (scale == Scale.FULL) {
                figures.add(figure(
                        setting,
                        "channel",
                        "by the room’s channel",
                        press(stage, room, BenchStage.MODERATOR, setting)));
            }
        }
        return figures;
    }

    private static Spread press(BenchStage stage, TalkingRoom room, String user, Setting setting) {
        List<Double> outcomes = new ArrayList<>();
        try (GavelConsole console = BenchRooms.console(stage, user)) {
            Page page = BenchRooms.open(console, room);
            PaintProbe probe = PaintProbe.of(page);
            page.waitForTimeout(WARM_UP_MILLIS);
            probe.watchPresses();
            Locator buttons = page.locator(".grid-body .row .row-act:first-child");
            for (int i = 0; i < setting.warmUps() + setting.presses(); i++) {
                BoundingBox button = buttons.nth(i % PRESSED_ROWS).boundingBox();
                page.mouse().click(button.x + button.width / 2, button.y + button.height / 2);
                double outcome = probe.outcome();
                if (i >= setting.warmUps()) {
                    outcomes.add(outcome);
                }
                page.waitForTimeout(PAUSE_MILLIS);
            }
        }
        return Spread.of(outcomes);
    }

    private Figure figure(Setting setting, String kind, String how, Spread outcomes) {
        return new Figure(
                name() + "." + kind,
                "press on mute → row shows the true outcome",
                String.format(
                        Locale.ROOT, "%,d members, %d events/s, %s", setting.members(), setting.eventsPerSecond(), how),
                "p50 ≤ 60 ms, p99 ≤ 150 ms",
                outcomes.millis(),
                outcomes.median() <= MEDIAN_GOAL && outcomes.p99() <= P99_GOAL,
                outcomes.count() + " presses, after " + setting.warmUps() + " that do not count");
    }
}
