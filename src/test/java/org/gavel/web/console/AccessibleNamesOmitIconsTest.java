package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The accessible name of a button with an icon is its text alone, because a screen reader cannot read the character of an icon
 * font.
 */
class AccessibleNamesOmitIconsTest {

    private static final Pattern USED = Pattern.compile("\\bpi pi-([a-z-]+)");
    private static final Pattern NAMELESS = Pattern.compile(
            "\\.pi\\.pi-([a-z-]+)::before \\{ content: \"(\\\\e[0-9a-f]{3})\"; content: \"\\2\" / \"\"; \\}");
    private static final Pattern SIGN =
            Pattern.compile("content: \"\\\\e[0-9a-f]{3}\";(?! content: \"\\\\e[0-9a-f]{3}\" / \"\";)");

    private static final String THEME =
            WebappFiles.ending("theme.css").values().iterator().next();

    @Test
    void ofThoseThatPagesName() {
        Set<String> used = WebappFiles.ending(".xhtml").values().stream()
                .flatMap(page -> USED.matcher(page).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isNotEmpty();
        assertThat(NAMELESS.matcher(THEME).results().map(found -> found.group(1)))
                .containsAll(used);
    }

    @Test
    void ofThoseThatComponentsBring() {
        assertThat(SIGN.matcher(THEME).results().map(found -> found.group())).isEmpty();
    }
}
