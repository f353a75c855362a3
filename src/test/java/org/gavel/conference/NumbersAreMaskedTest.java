package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gavel.Patience;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersAreMaskedTest {

    @ParameterizedTest
    @CsvSource({
        "2001, ••01",
        "+4930123456, •••••••••56",
        "+49 30 / 123456, •••••••••••••56",
        "123, •••",
        "12a, •••",
        "'', ''",
        "１２３４５, •••４５",
        "anna@host, •••••••••"
    })
    void aNumber(String number, String masked) {
        assertThat(NumberMask.number(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna 4930123456 | Anna ••••••••56",
                "Anna (+49 30) 123-456.78, Ben | Anna •••••••••••••••••78, Ben",
                "Room 3000 for 4 members | Room ••00 for 4 members",
                "Anna 49,30,12,34 | Anna •••••••••34",
                "Anna 12(+4930123 | Anna •••••••••23",
                "Anna ((+(4930 | Anna ••••••30",
                "Ada 2001 | Ada ••01",
                "Agent 007 | Agent 007",
                "12345 | •••45",
                "1014 | ••14",
                "12 | ••",
                "张三 李四 2001 | 张三 李四 ••01",
                "call 0 1 2 3 4! | call ••••••• 4!"
            })
    void inAText(String text, String masked) {
        assertThat(NumberMask.text(text)).isEqualTo(masked);
    }

    /** Dashes of all kinds, underscores, blanks of all widths, what is not seen, keycaps, other digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2010",
                "\u2011",
                "\u2012",
                "\u2013",
                "\u2014",
                "\u2015",
                "\u2212",
                "_",
                "·",
                "\u00A0",
                "\u2009",
                "\u202F",
                "\u3000",
                "\u200B",
                "\u2060",
                "\u00AD",
                "\u202E",
                "\uFE0F\u20E3",
                "\u30FC",
                "\uFF70",
                "\u0640",
                "\u3164",
                "\u115F",
                ":",
                ";",
                ",",
                "|",
                "*",
                "#",
                "$",
                "\\",
                "'",
                " – ",
                "\t",
                "\n"
            })
    void whateverStandsBetweenTheDigits(String between) {
        String number = String.join(between, "49", "30", "12", "34", "56");
        for (String text : List.of(number, "Anna " + number, "Anna " + number + " at home")) {
            assertThat(NumberMask.text(text)
                            .codePoints()
                            .filter(Character::isDigit)
                            .count())
                    .as(text)
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void signsOfReplacementsMeanNothing() {
        assertThat(NumberMask.text("Anna 1$2$3$4")).isEqualTo("Anna •••••$4");
        assertThat(NumberMask.text("Anna 1\\2\\3\\4")).isEqualTo("Anna •••••\\4");
        assertThat(NumberMask.text("Anna 493$5")).isEqualTo("Anna •••$5");
        assertThat(NumberMask.text("Anna 493\\5")).isEqualTo("Anna •••\\5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna ٤٩٣٠١٢٣٤",
                "Anna ①②③④⑤⑥",
                "Anna ４９３０１２",
                "Anna ⁴⁹³⁰¹²",
                "Anna 一三八〇零一三",
                "Anna 壹叁捌零零壹",
                "Anna 貳陸-肆柒捌",
                "Anna 𝟒𝟗𝟑𝟎𝟏𝟐"
            })
    void inTheDigitsOfAnyScript(String text) {
        assertThat(NumberMask.text(text)).startsWith("Anna ••••");
    }

    @Property(tries = 200)
    void ofFourOrMoreDigitsOnlyTheLastTwoAreLeft(@ForAll @net.jqwik.api.constraints.IntRange(min = 1000) int number) {
        String masked = NumberMask.number(Integer.toString(number));
        assertThat(masked.chars().filter(Character::isDigit).count()).isEqualTo(2);
        assertThat(Integer.toString(number)).endsWith(masked.replace("•", ""));
    }

    @Property(tries = 200)
    void noTextIsTooOdd(@ForAll String text) {
        assertThat(NumberMask.text(text)).isNotNull();
        assertThat(NumberMask.number(text)).isNotNull();
    }

    @Test
    void noTextMakesItSlow() {
        String gaps = ("1" + " ".repeat(1_000)).repeat(300) + "x";
        String signs = "(".repeat(500_000) + "x";
        String both = "123" + "+(".repeat(250_000) + "x";
        Assertions.assertTimeoutPreemptively(
                Patience.LONG, () -> List.of(gaps, signs, both).forEach(NumberMask::text));
    }
}
