package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gavel.json.JsonText;

/** A caller's name, whatever it holds, does not change the order of the text around it. */
class ForeignTextKeepsTheDirectionOfWritingTest {

    private static final String BEFORE = "Put ";
    private static final String BEHIND = " out of the room? 1 2 3";

    @Provide
    Arbitrary<String> turning() {
        return Arbitraries.strings()
                .withChars("a1 -.(\u05D0\u0627\u0661\u200E\u200F\u061C")
                .withCharRange('\u202A', '\u202E')
                .withCharRange('\u2066', '\u2069')
                .withCharRange('\u2028', '\u2029')
                .ofMaxLength(12);
    }

    /** Each character outside of the name stands on the level of a sentence from left to right. */
    @Property(tries = 2_000)
    void theWordsAroundItStandInTheirOrder(@ForAll("turning") String name) {
        String sentence = BEFORE + ForeignText.isolated(name) + BEHIND;
        Bidi order = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);

        for (int i = 0; i < BEFORE.length(); i++) {
            assertThat(order.getLevelAt(i)).isZero();
        }
        for (int i = sentence.length() - BEHIND.length(); i < sentence.length(); i++) {
            assertThat(order.getLevelAt(i))
                    .as("character %d of %s", i, sentence)
                    .isZero();
        }
    }

    @Property(tries = 500)
    void aSentenceOfIsolatedTextsPassesUnchanged(@ForAll("turning") String one, @ForAll("turning") String other) {
        String sentence = ForeignText.isolated(one) + " by " + ForeignText.isolated(other);

        assertThat(ForeignText.plain(sentence)).isEqualTo(sentence);
    }

    @Example
    void harmlessTextIsLeftAsItIs() {
        for (String text : new String[] {"", "Ada", "J\u00FCrgen (2001)", "\u674E\u96EA\u6885", "Ada \uD83D\uDE00"}) {
            assertThat(ForeignText.isolated(text)).isEqualTo(text);
        }
    }

    @Example
    void aNameInHebrewIsIsolatedAndOneThatOverridesIsSeen() {
        assertThat(ForeignText.isolated("\u05D0\u05D1")).isEqualTo("\u2068\u05D0\u05D1\u2069");
        assertThat(ForeignText.isolated("\u202Egnitalf")).isEqualTo("\uFFFDgnitalf");
        assertThat(ForeignText.plain("a\u2069b")).isEqualTo("a\uFFFDb");
        assertThat(ForeignText.plain("a\u2067b")).isEqualTo("a\u2067b\u2069");
        assertThat(ForeignText.plain("a\u2029b")).isEqualTo("a b");
    }

    @Example
    void aMemberIsReadSoInEachFormOfRow() {
        Member array = MemberReader.read(
                "u",
                JsonText.array()
                        .add("0001")
                        .add("2001\u202E")
                        .add("\u202Egnitalf")
                        .build());
        Member object = MemberReader.read(
                "u",
                JsonText.object()
                        .add("cidName", "\u202Egnitalf")
                        .add("cidNumber", "2001\u202E")
                        .build());

        for (Member member : new Member[] {array, object}) {
            assertThat(member.name()).isEqualTo("\uFFFDgnitalf");
            assertThat(member.number()).isEqualTo("2001\uFFFD");
        }
    }

    /** Letters that came into Unicode after this JDK stand in blocks that have always been kept for them. */
    @Example
    void lettersThatTheJdkDoesNotKnowAreIsolatedToo() {
        for (String text : new String[] {"\u0870\u08B5", "\uD803\uDF70", "\u05FF"}) {
            assertThat(ForeignText.isolated(text)).isEqualTo("\u2068" + text + "\u2069");
        }
    }

    /** An isolate ends with its paragraph. */
    @Example
    void noTextEndsTheParagraphThatItStandsIn() {
        for (String end : new String[] {"\n", "\r\n", "\u0085", "\u001C", "\u001D", "\u001E", "\u2029"}) {
            assertThat(ForeignText.isolated("\u05D0" + end + "\u05D1")).isEqualTo("\u2068\u05D0 \u05D1\u2069");
        }
        assertThat(ForeignText.plain("one\ntwo")).isEqualTo("one\ntwo");
    }
}
