package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The look of PrimeFaces' components is in theme.css only; the styles of a page may place and size them. */
class ComponentsAreStyledByTheThemeAloneTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** A rule without rules in it; the head of a media query is not part of its selectors. */
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)}");

    private static final Pattern COMPONENT = Pattern.compile("\\.ui-");
    /** A comma that is not within brackets. */
    private static final Pattern BETWEEN_SELECTORS = Pattern.compile(",(?![^(]*\\))");

    private static final Pattern BETWEEN_COMPOUNDS = Pattern.compile("(?:\\s*[>+~]\\s*|\\s+)(?![^(]*\\))");

    /** What places and sizes a component, and arranges what a page puts into it. */
    private static final Pattern LAYOUT =
            Pattern.compile("margin(-.+)?|(min-|max-)?(width|height)|display|position|inset(-.+)?|top|right|bottom|left"
                    + "|z-index|order|flex(-.+)?|grid(-.+)?|(row-|column-)?gap|(align|justify|place)-.+");

    @Test
    void noOtherStyleSetsTheLookOfAComponent() {
        Map<Path, String> styles = WebappFiles.ending(".css");
        assertThat(styles.keySet()).anyMatch(file -> file.endsWith("theme.css"));
        styles.entrySet().stream()
                .filter(file -> !file.getKey().endsWith("theme.css"))
                .forEach(file -> assertThat(looks(file.getValue()))
                        .as(file.getKey().toString())
                        .isEmpty());
    }

    @Test
    void aRuleThatSetsOneIsFound() {
        assertThat(looks("@media (max-width: 1px) { .part > .ui-tabs:not(.a, .b) { margin: 0; padding: 1px } }"))
                .containsExactly(".part > .ui-tabs:not(.a, .b) { padding }");
        assertThat(looks(".a, :is(.b, .ui-button):hover { color: red }"))
                .containsExactly(":is(.b, .ui-button):hover { color }");
        assertThat(looks(".ui-dialog .own, .ui-dialog > form { color: red }")).isEmpty();
    }

    /** @return each selector that ends in a component, with each property of it that is more than layout */
    private static List<String> looks(String styles) {
        List<String> found = new ArrayList<>();
        RULE.matcher(COMMENT.matcher(styles).replaceAll("")).results().forEach(rule -> addLooks(rule, found));
        return found;
    }

    private static void addLooks(MatchResult rule, List<String> found) {
        List<String> properties = Arrays.stream(rule.group(2).split(";"))
                .map(declaration -> declaration.split(":")[0].strip())
                .filter(property ->
                        !property.isEmpty() && !LAYOUT.matcher(property).matches())
                .toList();
        BETWEEN_SELECTORS
                .splitAsStream(rule.group(1).strip())
                .map(String::strip)
                .filter(ComponentsAreStyledByTheThemeAloneTest::endsInComponent)
                .forEach(selector -> properties.forEach(property -> found.add(selector + " { " + property + " }")));
    }

    private static boolean endsInComponent(String selector) {
        String[] compounds = BETWEEN_COMPOUNDS.split(selector);
        return COMPONENT.matcher(compounds[compounds.length - 1]).find();
    }
}
