package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gavel.conference.CommandRefusal;
import org.gavel.roster.ActFailure;
import org.gavel.verto.VertoFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each failure has a message that tells moderators what it is and what to do, in both languages. */
class FailureMessagesAreInBothLanguagesTest {

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void forEveryKindOfFailureOfTheWire(Locale language) {
        BundleMessages messages = new BundleMessages(language);
        for (Class<?> kind : VertoFailure.class.getPermittedSubclasses()) {
            String key = "failure." + kind.getSimpleName();
            assertThat(messages.of(key, "-ERR x")).isNotEqualTo(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void forEveryRefusalOfTheSwitch(Locale language) {
        BundleMessages messages = new BundleMessages(language);
        for (CommandRefusal refusal : CommandRefusal.values()) {
            String key = "refusal." + refusal.name();
            assertThat(messages.of(new ActFailure(key, "-ERR x")))
                    .isNotEqualTo(key)
                    .isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(ResourceBundle.getBundle(BundleMessages.BUNDLE, Locale.SIMPLIFIED_CHINESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle(BundleMessages.BUNDLE, Locale.ROOT)
                        .keySet());
        assertThat(new BundleMessages(Locale.SIMPLIFIED_CHINESE).of("outcome.left"))
                .isNotEqualTo(new BundleMessages(Locale.ENGLISH).of("outcome.left"));
    }

    @Test
    void theSwitchsTextIsInsertedUnchanged() {
        String said = "{0} <b>'x'</b> {";
        assertThat(new BundleMessages(Locale.ENGLISH).of("refusal.UNKNOWN", said))
                .contains(said);
    }
}
