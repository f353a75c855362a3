package org.gavel.moderation.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.junit.jupiter.api.Test;

/** Gavel does not start with a template of recordings that makes no path for the switch. */
class TheTemplateOfRecordingsIsCheckedTest {

    private static Settings settings(String template) {
        MapConfig config = new MapConfig();
        if (template != null) {
            config.set("gavel.recording.file", template);
        }
        return new Settings(config, null);
    }

    @Test
    void theDefaultIsValid() {
        assertThatCode(() -> RecordingFiles.check(settings(null))).doesNotThrowAnyException();
    }

    @Test
    void anotherOneIsTaken() {
        assertThatCode(() -> RecordingFiles.check(settings("D:/rec/<domain>/<conference>-<date>.mp4")))
                .doesNotThrowAnyException();
    }

    @Test
    void oneThatMakesNoPathIsRefusedWithTheSettingsName() {
        assertThatThrownBy(() -> RecordingFiles.check(settings("recordings/<conference>")))
                .isInstanceOf(IllegalSettingException.class)
                .hasMessageContaining("gavel.recording.file");
    }
}
