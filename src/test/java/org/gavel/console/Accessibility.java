package org.gavel.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core finds in a page against WCAG 2.2, levels A and AA. */
final class Accessibility {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /**
     * Fails with one line for each thing that a person with a handicap could not use.
     *
     * @throws AssertionError rule, what is wrong, and where in the page, for each violation
     */
    static void check(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(WCAG_22_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " breaks WCAG 2.2 AA:\n"
                    + violations.stream().map(Accessibility::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(Rule rule) {
        String where = rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .limit(5)
                .collect(Collectors.joining("\n      ", "\n      ", ""));
        return "  " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + where;
    }
}
