package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template of a file on the switch makes paths that stay in its folder and fit into one word of a command. */
class FileTemplateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T18:05:09Z");

    @Test
    void aPathTellsConferenceDateAndTime() {
        ConferenceId conference = new ConferenceId("3000-seven.local", "seven.local");

        assertThat(new FileTemplate("/rec/<domain>/<conference>-<date>-<time>.wav")
                        .path(conference, NOW, ZoneOffset.UTC))
                .isEqualTo("/rec/seven_local/3000-seven_local-20261130-180509.wav");
    }

    @Test
    void dateAndTimeAreThoseOfTheTimeZone() {
        ConferenceId conference = new ConferenceId("3000", "seven.local");

        assertThat(new FileTemplate("/rec/<date>-<time>.mp4").path(conference, NOW, ZoneId.of("Asia/Shanghai")))
                .isEqualTo("/rec/20261201-020509.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../etc", "a b", "it's", "{x=1}y", "会议室", "a;b|c", "a/b", "."})
    void noNameOfAConferenceLeavesTheFolderOrSplitsTheCommand(String name) {
        String path = new FileTemplate("/rec/<conference>/<date>.wav")
                .path(new ConferenceId(name, "seven.local"), NOW, ZoneOffset.UTC);

        assertThat(path).matches("/rec/[A-Za-z0-9_-]+/20261130\\.wav").matches(FileTemplate.PATH);
    }

    @Test
    void aLongNameMakesAPathThatTheSwitchTakes() {
        String path = new FileTemplate("/rec/<conference>/<conference>/<conference>/<conference>.wav")
                .path(new ConferenceId("x".repeat(100), "seven.local"), NOW, ZoneOffset.UTC);

        assertThat(path).matches(FileTemplate.PATH);
    }

    @Test
    void aFolderOfWindowsIsAPath() {
        assertThat(new FileTemplate("C:/rec/<conference>.wav").text()).startsWith("C:/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "rec.wav", "rec/<conference>.wav", "/rec/<conference>", "/rec/../etc/<date>.wav",
                        "/rec/my files/a.wav",
                "/rec/<uuid>.wav", "/rec/a.wav\n", "${recordings_dir}/a.wav", "/rec/{a=b}x.wav",
                        "http://example.org/a.wav", "/rec/<date.wav"
            })
    void otherTextsAreNoTemplates(String text) {
        assertThatThrownBy(() -> new FileTemplate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTemplateIsBounded() {
        assertThatThrownBy(() -> new FileTemplate("/" + "x".repeat(FileTemplate.LONGEST) + ".wav"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
