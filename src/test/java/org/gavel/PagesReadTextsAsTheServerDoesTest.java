package org.gavel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.gavel.conference.ForeignText;
import org.gavel.conference.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages search and show hostile texts exactly as the server does. */
class PagesReadTextsAsTheServerDoesTest {

    private static final List<String> ODD = List.of(
            "",
            "Jürgen  Müller",
            "STRAßE",
            "İstanbul Işık",
            "Κώστας ΟΔΟΣ",
            "Łukasz Đặng Æbelø",
            "Ｊｕｒｇｅｎ ３０００ ﾀﾛｳ",
            "٣٠٠٠ ۴۵ ०१२३ ๑๒๓ ᠑᠒",
            "𝟒𝟗 ①⑨ ⁴²",
            "李雪梅 Anna\u00A0\u3000Lee",
            "An\u200Bna\u202E Lee\u2029!",
            "\u2067\u05D0\u2069\u2069 b\u0085c\r\nd",
            "\u202Dfoo\u202C",
            "\u0627\u0644\u0639 1234");

    @Test
    void inSearchesAndInSentences(@TempDir Path directory) throws Exception {
        NodeTools.needNode("What pages make of texts was not compared with what the server makes of them");
        Path file = directory.resolve("texts.json");
        JsonArrayBuilder compared = Json.createArrayBuilder();
        add(compared, "search.js", "folded", SearchText::folded);
        add(compared, "foreign.js", "plain", ForeignText::plain);
        add(compared, "foreign.js", "isolated", ForeignText::isolated);
        Files.writeString(file, compared.build().toString());

        assertThat(NodeTools.faultsFoundBy("texts", List.of("node", "support/compare-texts.js", file.toString())))
                .isEmpty();
    }

    private static void add(JsonArrayBuilder compared, String module, String function, UnaryOperator<String> server) {
        texts().forEach(text -> compared.add(
                Json.createArrayBuilder().add(module).add(function).add(text).add(server.apply(text))));
    }

    /** Generates the same texts each time, of letters that every browser and JDK knows. */
    private static List<String> texts() {
        Random random = new Random(1_111);
        List<String> texts = new ArrayList<>(ODD);
        for (int i = 0; i < 500; i++) {
            texts.add(random.ints(12, 1, 0x2100)
                    .filter(c -> Character.getType(c) != Character.UNASSIGNED)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        return texts;
    }
}
