package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIgnoresAccentsCaseAndWidthTest {

    @ParameterizedTest
    @CsvSource({
        "Jürgen Müller, jurgen muller",
        "José, jose",
        "Novák, novak",
        "STRAßE, strasse",
        "Łukasz, lukasz",
        "Đặng Thị, dang thi",
        "Søren Æbelø, soren aebelo",
        "İstanbul, istanbul",
        "Işık, isik",
        "Ｊｕｒｇｅｎ, jurgen",
        "３０００, 3000",
        "٣٠٠٠, 3000",
        "ﾀﾛｳ, タロウ",
        "李雪梅, 李雪梅"
    })
    void accentsCaseAndWidth(String written, String typed) {
        assertThat(SearchText.folded(written)).isEqualTo(SearchText.folded(typed));
        assertThat(SearchText.folded(typed)).isEqualTo(typed);
    }

    @Test
    void invisibleCharactersAreNotSearched() {
        assertThat(SearchText.folded("An\u200Bna\u202E Lee")).isEqualTo("anna lee");
        assertThat(SearchText.folded("Anna\u00A0\u3000Lee")).isEqualTo("anna lee");
    }

    /** With any other text beside them. */
    @Test
    void runsOfBlanksAreOne() {
        for (String text : new String[] {"anna  lee", "Anna \r\n\tLee", "ANNA\u000B\fLEE", "Änna   Lee"}) {
            assertThat(SearchText.folded(text)).isEqualTo("anna lee");
        }
    }

    /** The last letter of what somebody has typed so far is rarely the last of a word. */
    @Test
    void theBeginningOfAGreekNameFindsIt() {
        for (String typed : new String[] {"Κώσ", "κως", "ΚΩΣ", "Κώστας", "κωστασ"}) {
            assertThat(SearchText.Term.of(typed).isIn(SearchText.Searchable.of("Κώστας")))
                    .as(typed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"+49 (30) 12–34, 49301234", "030.12_34, 0301234", "３０ ００, 3000"})
    void separatorsOfNumbers(String written, String typed) {
        String folded = SearchText.folded(written);
        assertThat(SearchText.isNumber(folded)).isTrue();
        assertThat(SearchText.joined(folded)).isEqualTo(typed);
    }

    @Test
    void aNameIsNoNumber() {
        assertThat(SearchText.isNumber(SearchText.folded("Anna 3000"))).isFalse();
        assertThat(SearchText.isNumber("–")).isFalse();
    }
}
