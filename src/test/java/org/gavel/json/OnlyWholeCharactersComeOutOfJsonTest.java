package org.gavel.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OnlyWholeCharactersComeOutOfJsonTest {

    private static String read(String escaped) {
        return JsonText.readObject("{\"a\":\"" + escaped + "\"}").getString("a");
    }

    @Test
    void halvesAndZeroesBecomeTheReplacementCharacter() {
        assertThat(read("a\\ud83db")).isEqualTo("a\uFFFDb");
        assertThat(read("\\uDE00")).isEqualTo("\uFFFD");
        assertThat(read("\\ude00\\uD83D")).isEqualTo("\uFFFD\uFFFD");
        assertThat(read("\\ud83d\\ud83d\\ude00")).isEqualTo("\uFFFD\uD83D\uDE00");
        assertThat(read("a\\u0000b")).isEqualTo("a\uFFFDb");
        assertThat(JsonText.readObject("{\"\\ud83d\":1}")).containsKey("\uFFFD");
    }

    @Test
    void allElseStaysAsItIs() {
        assertThat(read("\\ud83d\\ude00 \\u5f20 \\\\u0000 \\\\\\u0041 \\n"))
                .isEqualTo("\uD83D\uDE00 \u5F20 \\u0000 \\A \n");
    }

    @Property(tries = 500)
    void whateverTheEscapesAreTheTextCanBeWritten(@ForAll("escapes") String escaped) {
        String read = read(escaped);
        assertThat(read).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(read)).isTrue();
    }

    @Provide
    Arbitrary<String> escapes() {
        return Arbitraries.of(
                        "\\ud83d", "\\ude00", "\\u0000", "\\\\", "\\n", "a", "u0000", "\\uDBFF", "\\uDFFF", "\\u0041")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
