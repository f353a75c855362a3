package org.gavel.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.gavel.console.Chromium;
import org.gavel.console.GavelConsole;
import org.gavel.console.GavelServer;

/** Opens pages that show a room, on a screen that has room for 40 rows. */
final class BenchRooms {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 1500;
    /** Somebody looks at the wallboard before they choose. */
    private static final double SETTLED_MILLIS = 1_500;

    private static final double PATIENCE_MILLIS = 60_000;

    private BenchRooms() {}

    /** A moderator's console, signed in, whose pages carry the probe. */
    static GavelConsole console(BenchStage stage) {
        return console(stage, BenchStage.MODERATOR);
    }

    static GavelConsole console(BenchStage stage, String user) {
        return console(stage.chromium(), stage.server(), user);
    }

    /** The console of the same moderator, without the probe in its pages. */
    static GavelConsole unwatchedConsole(BenchStage stage) {
        return plain(stage).signIn(BenchStage.MODERATOR, BenchStage.PASSWORD);
    }

    /** The console of a user of this server, signed in, whose pages carry the probe. */
    static GavelConsole console(Chromium chromium, GavelServer server, String user) {
        GavelConsole console = plain(chromium, server);
        PaintProbe.install(console.page().context());
        return console.signIn(user, BenchStage.PASSWORD);
    }

    private static GavelConsole plain(BenchStage stage) {
        return plain(stage.chromium(), stage.server());
    }

    private static GavelConsole plain(Chromium chromium, GavelServer server) {
        GavelConsole console = GavelConsole.open(chromium, server);
        console.page().setViewportSize(WIDTH, HEIGHT);
        return console;
    }

    /**
     * Clicks a room's tile on the wallboard that the console shows, when it has been there for a moment.
     *
     * @return the milliseconds from the click to the first painted rows of the room
     */
    static double opened(GavelConsole console, Locator tile) {
        Page page = console.page();
        tile.waitFor();
        page.waitForTimeout(SETTLED_MILLIS);
        tile.click();
        page.waitForURL("**/room?conference=*");
        return PaintProbe.of(page).opened();
    }

    /** Gavel's page of a room, with its first rows painted. */
    static Page open(GavelConsole console, TalkingRoom room) {
        console.openRoom(room.room());
        return painted(console.page());
    }

    /** The bare page at this address, with its rows painted. */
    static Page openBare(GavelConsole console, String address) {
        console.page().navigate(address);
        return painted(console.page());
    }

    /** The page, when it has rows. */
    static Page painted(Page page) {
        page.locator(".grid-body .row:not(.is-loading)")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.VISIBLE)
                        .setTimeout(PATIENCE_MILLIS));
        return page;
    }
}
