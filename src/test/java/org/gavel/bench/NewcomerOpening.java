package org.gavel.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.console.Chromium;
import org.gavel.console.GavelConsole;
import org.gavel.console.GavelServer;

/**
 * The first opening of a room after the start, as the README tells a newcomer to do it: the run command's server starts on a fresh
 * database, says that it is ready, and the first person signs in and clicks the largest room. Each opening is the only one of its server.
 */
final class NewcomerOpening implements Measurement {

    private static final String ROOM_NAME = "Quarterly all-hands";
    private static final int STARTS = 5;
    private static final double GOAL_MILLIS = 1_000;

    @Override
    public String name() {
        return "newcomer";
    }

    @Override
    public List<Figure> run(Scale scale) {
        int starts = scale == Scale.FULL ? STARTS : 1;
        List<Double> openings = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            openings.add(opening());
        }
        return List.of(figure(Spread.of(openings)));
    }

    private static double opening() {
        try (GavelServer server = RunCommand.server();
                Chromium chromium = Chromium.open()) {
            server.start();
            server.awaitReady();
            try (GavelConsole console = BenchRooms.console(chromium, server, BenchStage.OPERATOR)) {
                return BenchRooms.opened(console, tile(console));
            }
        }
    }

    private static Locator tile(GavelConsole console) {
        return console.wallboard()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(ROOM_NAME))
                .getByRole(AriaRole.LINK);
    }

    private Figure figure(Spread openings) {
        return new Figure(
                name() + ".room",
                "room opened: click → first painted rows, the first page of a room that the server is asked for",
                "run command, started on a fresh database; the largest room of the demonstration, about 1,000 members",
                "≤ 1 s",
                String.format(Locale.ROOT, "p50 %.0f ms, most %.0f ms", openings.median(), openings.most()),
                openings.most() <= GOAL_MILLIS,
                openings.count() + " starts, one opening each, by the first person who signs in");
    }
}
