package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and messages use the terms of {@code docs/glossary.md}, in English and in Chinese. */
class MessagesKeepToTheGlossaryTest {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");

    /** Texts whose whole text is a term of the glossary. */
    private static final List<String> TERMS = List.of(
            "act.mute",
            "act.unmute",
            "act.deaf",
            "act.undeaf",
            "act.kick",
            "column.name",
            "column.moderator",
            "column.floor",
            "levels.gain",
            "levels.volume",
            "namedRoom.one",
            "switch.one",
            "page.account",
            "grant.role",
            "wallboard.title",
            "activity.title",
            "audit.title",
            "keys.title",
            "calling.join",
            "calling.hold",
            "calling.canvas",
            "calling.transfer");

    @ParameterizedTest
    @CsvSource({
        "messages.properties, \\b(puts?|putting) out\\b|\\bunless set\\b|\\bacts\\b|\\b(he|his|him|himself)\\b",
        "messages_zh_CN.properties, 会议室|请出|成员"
    })
    void noTextHasAWordThatTheGlossaryReplaces(String name, String replaced) throws IOException {
        Properties texts = bundle(name);
        Pattern pattern = Pattern.compile(replaced, Pattern.CASE_INSENSITIVE);

        assertThat(texts).isNotEmpty();
        assertThat(texts.entrySet())
                .noneMatch(text -> pattern.matcher(text.getValue().toString()).find());
    }

    @Test
    void aTermIsTheSameOnPagesAndInTheGlossary() throws IOException {
        Map<String, String> glossary = glossary();
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh_CN.properties");

        for (String key : TERMS) {
            String term = english.getProperty(key).toLowerCase(Locale.ROOT);
            assertThat(glossary).as(key).containsEntry(term, chinese.getProperty(key));
        }
    }

    /** Each English term with its Chinese one; a row can have several, in the same order. */
    private static Map<String, String> glossary() throws IOException {
        Map<String, String> terms = new HashMap<>();
        for (String row : Files.readAllLines(GLOSSARY, StandardCharsets.UTF_8)) {
            List<String> cells =
                    Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() == 5 && !cells.get(1).startsWith("---")) {
                addTerms(terms, cells.get(1), cells.get(2));
            }
        }
        return terms;
    }

    private static void addTerms(Map<String, String> terms, String english, String chinese) {
        List<String> words = List.of(english.replaceAll(" \\(.*\\)", "").split(", ", -1));
        List<String> same = List.of(chinese.split("、", -1));
        assertThat(same).as(english).hasSameSizeAs(words);
        for (int i = 0; i < words.size(); i++) {
            terms.put(words.get(i), same.get(i));
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Messages.class.getResourceAsStream("/org/gavel/" + name)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
