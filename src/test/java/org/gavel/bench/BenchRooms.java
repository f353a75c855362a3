package org.gavel.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.gavel.console.GavelConsole;

/** Opens pages that show a room, on a screen that has room for 40 rows. */
final class BenchRooms {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 1500;
    private static final double PATIENCE_MILLIS = 60_000;

    private BenchRooms() {}

    /** A moderator's console, signed in, whose pages carry the probe. */
    static GavelConsole console(BenchStage stage) {
        return console(stage, BenchStage.MODERATOR);
    }

    static GavelConsole console(BenchStage stage, String user) {
        GavelConsole console = plain(stage);
        PaintProbe.install(console.page().context());
        return console.signIn(user, BenchStage.PASSWORD);
    }

    /** The console of the same moderator, without the probe in its pages. */
    static GavelConsole unwatchedConsole(BenchStage stage) {
        return plain(stage).signIn(BenchStage.MODERATOR, BenchStage.PASSWORD);
    }

    private static GavelConsole plain(BenchStage stage) {
        GavelConsole console = GavelConsole.open(stage.chromium(), stage.server());
        console.page().setViewportSize(WIDTH, HEIGHT);
        return console;
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
