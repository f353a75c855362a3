package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class RequestsSurviveHostileTextTest {

    private static String sent(String message) {
        String frame = Request.broadcast(
                        "chat", JsonText.object().add("message", message).build())
                .frame(1, "sessid");
        return JsonText.readObject(frame)
                .getJsonObject("params")
                .getJsonObject("data")
                .getString("message");
    }

    @Test
    void halfACharacterAndAZeroAreReplaced() {
        assertThat(sent("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(sent("\uDE00")).isEqualTo("\uFFFD");
        assertThat(sent("a\u0000b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void similarHarmlessTextIsKept() {
        assertThat(sent("a\\u0000b")).isEqualTo("a\\u0000b");
        assertThat(sent("\\\\u0000")).isEqualTo("\\\\u0000");
        assertThat(sent("\uD83D\uDE00 \"quoted\" \n")).isEqualTo("\uD83D\uDE00 \"quoted\" \n");
    }

    @Property(tries = 500)
    void everyTextMakesAFrameThatCanBeReadAndEncoded(@ForAll String message) {
        String sent = sent(message);
        assertThat(sent).hasSize(message.length()).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(sent)).isTrue();
    }

    @Test
    void logsGetOneLineOfBoundedLength() {
        assertThat(SafeText.line("a\r\nb\u2028c\u001B[31m")).doesNotContain("\n", "\r", "\u2028", "\u001B");
        assertThat(SafeText.line("x".repeat(10_000))).hasSizeLessThan(300);
    }
}
