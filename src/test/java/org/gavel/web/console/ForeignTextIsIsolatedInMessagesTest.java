package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each value is isolated within the message that it fills, in pages and on the server. */
class ForeignTextIsIsolatedInMessagesTest {

    private static final String AVI = "\u05D0\u05D1\u05D9";

    private final Messages messages = new Messages(Language.ENGLISH);

    @Test
    void inWordsAndInProblems() {
        assertThat(messages.say("me.role.one", AVI)).contains("\u2068" + AVI + "\u2069");
        assertThat(messages.say("me.role.one", "a\u202Eb\u2069")).contains("a\uFFFDb\uFFFD");
        assertThat(messages.sayProblem("problem.roleUnknown", List.of(AVI))).contains("\u2068" + AVI + "\u2069");
    }

    @Test
    void inSentencesWithinSentences() {
        String inner = messages.say("me.role.one", AVI);

        assertThat(messages.say("audit.tried", inner)).contains("\u2068" + inner + "\u2069");
    }

    @Test
    void inWhatTheAuditSaysOfAFailure() {
        assertThat(new AuditMessages(messages, false).why("refusal.UNKNOWN " + AVI))
                .contains("\u2068" + AVI + "\u2069");
        assertThat(new AuditMessages(messages, false).why("\u202Eno")).isEqualTo("\uFFFDno");
        assertThat(new AuditMessages(messages, false).why("signIn.title")).isEqualTo("signIn.title");
    }
}
