package org.gavel.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Check;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a page with axe-core against WCAG 2.2, levels A and AA. */
final class Accessibility {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** True when nothing moves any more and no answer is awaited; what is half faded in has no contrast that anybody reads. */
    private static final String AT_REST = """
            () => document.getAnimations().every((animation) => animation.playState !== 'running'
                    || animation.effect.getComputedTiming().endTime === Infinity)
                && (window.jQuery?.active ?? 0) === 0 && (window.jQuery?.timers.length ?? 0) === 0
                && (window.PrimeFaces?.ajax?.Queue?.isEmpty() ?? true)
            """;

    private Accessibility() {}

    /**
     * Fails with one line for each thing that a person with a handicap could not use.
     *
     * @throws AssertionError rule, what is wrong, and where in the page, for each violation
     */
    static void check(Page page) {
        PageCondition.await(page, AT_REST);
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

    /** What the checks measured, such as both colours of a contrast. */
    private static String facts(CheckedNode node) {
        return Stream.of(node.getAny(), node.getAll(), node.getNone())
                .flatMap(List::stream)
                .map(Check::getData)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("; "));
    }

    private static String line(Rule rule) {
        String where = rule.getNodes().stream()
                .map(node -> node.getHtml() + " at " + node.getTarget() + " " + facts(node))
                .limit(5)
                .collect(Collectors.joining("\n      ", "\n      ", ""));
        return "  " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + where;
    }
}
