package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryMessageIsInBothLanguagesTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    @Test
    void bothBundlesHaveTheSameKeys() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh_CN.properties");

        assertThat(english).isNotEmpty();
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void noWordIsEmptyAndEachFillsTheSameHoles() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh_CN.properties");

        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(holes(chinese.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
        }
    }

    /** An apostrophe would begin a quotation in a message with placeholders and hide the rest. */
    @Test
    void noWordHasAnApostrophe() throws IOException {
        assertThat(bundle("messages.properties").values().toString()).doesNotContain("'");
        assertThat(bundle("messages_zh_CN.properties").values().toString()).doesNotContain("'");
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Messages.class.getResourceAsStream("/org/gavel/" + name)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
