package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gavel.conference.ForeignText;
import org.gavel.conference.SearchText;
import org.junit.jupiter.api.Test;

/** What a page finds and shows of a stranger's text is what the server finds and shows of it. */
@DeskTest
class PagesReadTextsAsTheServerDoesIT {

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
    void inSearchesAndInSentences(Desk desk) {
        desk.signIn("1005", "1234");
        List<String> texts = texts();

        assertThat(here(desk, "search.js", "folded", texts))
                .containsExactlyElementsOf(
                        texts.stream().map(SearchText::folded).toList());
        assertThat(here(desk, "foreign.js", "plain", texts))
                .containsExactlyElementsOf(
                        texts.stream().map(ForeignText::plain).toList());
        assertThat(here(desk, "foreign.js", "isolated", texts))
                .containsExactlyElementsOf(
                        texts.stream().map(ForeignText::isolated).toList());
    }

    /** The same texts each time, of letters that every browser and JDK knows. */
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

    @SuppressWarnings("unchecked")
    private static List<String> here(Desk desk, String module, String function, List<String> texts) {
        return (List<String>) desk.page().evaluate("""
                        async ([module, function_, texts]) => {
                          const own = document.querySelector('script[src*="/js/wallboard.js"]').src;
                          const loaded = await import(new URL(module, own).href);
                          return texts.map((text) => loaded[function_](text));
                        }""", List.of(module, function, texts));
    }
}
