package org.gavel.web.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.settings.LiveSetting;
import org.junit.jupiter.api.Test;

/** Each setting that an administrator can change is on the page of the settings, once. */
class EverySettingHasItsPlaceTest {

    @Test
    void onThePageOfTheSettings() {
        assertThat(SettingsForm.PLACES.stream().flatMap(place -> place.settings().stream()))
                .containsExactlyInAnyOrder(LiveSetting.values());
    }
}
