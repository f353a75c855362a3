package org.gavel.console;

import com.microsoft.playwright.Page;
import org.gavel.Patience;

/**
 * Waits until a condition holds in a page. Playwright's own {@code waitForFunction} evaluates a text again and again within the page, which
 * the page's policy forbids unless it holds the first time.
 */
final class PageCondition {

    private static final int PAUSE_MILLIS = 50;

    private PageCondition() {}

    /**
     * Returns when the condition holds.
     *
     * @param page where
     * @param script a function that returns whether it holds
     * @throws AssertionError when it never does
     */
    static void await(Page page, String script) {
        for (int waited = 0; waited < Patience.LONG_MILLIS; waited += PAUSE_MILLIS) {
            if (Boolean.TRUE.equals(page.evaluate(script))) {
                return;
            }
            page.waitForTimeout(PAUSE_MILLIS);
        }
        throw new AssertionError(page.url() + ": never " + script);
    }
}
