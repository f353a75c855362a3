package org.gavel.moderation.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.junit.jupiter.api.Test;

/** Gavel does not start with a template of dial strings that calls no number. */
class TheTemplateOfDialStringsIsCheckedTest {

    @Test
    void theDefaultIsValid() {
        assertThatCode(() -> DialStrings.check(new Settings(new MapConfig(), null)))
                .doesNotThrowAnyException();
    }

    @Test
    void oneWithoutANumberIsRefusedWithTheSettingsName() {
        MapConfig config = new MapConfig();
        config.set("gavel.dial.string", "user/1000");

        assertThatThrownBy(() -> DialStrings.check(new Settings(config, null)))
                .isInstanceOf(IllegalSettingException.class)
                .hasMessageContaining("gavel.dial.string");
    }
}
