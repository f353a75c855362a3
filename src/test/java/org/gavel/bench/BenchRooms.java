package org.gavel.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.gavel.console.Desk;

/** Opens pages that show a room, on a screen that has room for 40 rows. */
final class BenchRooms {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 1500;
    private static final double PATIENCE_MILLIS = 60_000;

    private BenchRooms() {}

    /** A moderator's desk, signed in, whose pages carry the probe. */
    static Desk desk(BenchStage stage) {
        return desk(stage, BenchStage.MODERATOR);
    }

    static Desk desk(BenchStage stage, String user) {
        Desk desk = plain(stage);
        PaintProbe.install(desk.page().context());
        return desk.signIn(user, BenchStage.PASSWORD);
    }

    /** The desk of the same moderator, whose pages carry nothing that is not theirs. */
    static Desk unwatchedDesk(BenchStage stage) {
        return plain(stage).signIn(BenchStage.MODERATOR, BenchStage.PASSWORD);
    }

    private static Desk plain(BenchStage stage) {
        Desk desk = Desk.open(stage.chromium(), stage.server());
        desk.page().setViewportSize(WIDTH, HEIGHT);
        return desk;
    }

    /** Gavel's page of a room, with its first rows painted. */
    static Page open(Desk desk, TalkingRoom room) {
        desk.openRoom(room.room());
        return painted(desk.page());
    }

    /** The bare page at this address, with its rows painted. */
    static Page openBare(Desk desk, String address) {
        desk.page().navigate(address);
        return painted(desk.page());
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
