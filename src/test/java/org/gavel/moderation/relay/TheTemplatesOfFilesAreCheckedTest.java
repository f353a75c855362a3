package org.gavel.moderation.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gavel does not start with a template of recordings or snapshots that makes no path for the switch. */
class TheTemplatesOfFilesAreCheckedTest {

    private static Settings settings(String template) {
        MapConfig config = new MapConfig();
        if (template != null) {
            config.set("gavel.recording.file", template);
        }
        return new Settings(config, null);
    }

    @Test
    void theDefaultIsValid() {
        assertThatCode(() -> SwitchFiles.check(settings(null))).doesNotThrowAnyException();
    }

    @Test
    void anotherOneIsTaken() {
        assertThatCode(() -> SwitchFiles.check(settings("D:/rec/<domain>/<conference>-<date>.mp4")))
                .doesNotThrowAnyException();
    }

    @Test
    void oneThatMakesNoPathIsRefusedWithTheSettingsName() {
        assertThatThrownBy(() -> SwitchFiles.check(settings("recordings/<conference>")))
                .isInstanceOf(IllegalSettingException.class)
                .hasMessageContaining("gavel.recording.file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rec/<conference>.jpg", "rec/<conference>.png", "/rec/<conference>", "/rec/../<date>.png"})
    void aSnapshotIsAPngInAFolder(String template) {
        MapConfig config = new MapConfig();
        config.set("gavel.snapshot.file", template);

        assertThatThrownBy(() -> SwitchFiles.check(new Settings(config, null)))
                .isInstanceOf(IllegalSettingException.class)
                .hasMessageContaining("gavel.snapshot.file");
    }
}
