package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EachCauseHasItsMessageTest {

    private static Cause told(String name) {
        return Cause.of(JsonText.object().add("cause", name).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void inBothLanguages(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.gavel.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String name : Cause.WITH_MESSAGE) {
            assertThat(texts.containsKey(new Cause(name).key())).as(name).isTrue();
        }
        assertThat(texts.getString(told("SOMETHING_NEW").key())).contains("{0}");
    }

    @Test
    void aTextThatIsNoCauseIsNone() {
        assertThat(told("<b>").name()).isEqualTo("NONE");
        assertThat(told("X".repeat(100)).name()).isEqualTo("NONE");
        assertThat(Cause.of(JsonText.empty()).name()).isEqualTo("NONE");
    }
}
