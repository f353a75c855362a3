package org.gavel.bench;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * One look at a page in which rows change: how long the turns of the rows in view took to be painted.
 *
 * @param clockDifference how many milliseconds the clocks of page and switch may be apart
 */
record Watched(Latency latency, int rows, double clockDifference) {

    /** What was sent last must have come to the page within this time. */
    private static final double GRACE_MILLIS = 1_500;

    /**
     * Watches a page that shows its rows.
     *
     * @param user to whose socket the switch sends what this page shows
     */
    static Watched look(Page page, SwitchWatch watch, String user, double millis) {
        PaintProbe probe = PaintProbe.of(page);
        double clocks = probe.clockDifference();
        watch.forget();
        List<String> members = probe.watchTurns();
        double from = SwitchWatch.now();
        page.waitForTimeout(millis);
        double to = SwitchWatch.now();
        page.waitForTimeout(GRACE_MILLIS);
        List<Turn> painted = probe.turns();
        return new Watched(Latency.between(watch.turns(user), painted, members, from, to), members.size(), clocks);
    }
}
