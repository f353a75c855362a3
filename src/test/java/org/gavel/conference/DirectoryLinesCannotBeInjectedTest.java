package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator copies these lines into the switch's configuration. No conference's name can add further lines to them. */
class DirectoryLinesCannotBeInjectedTest {

    @Test
    void aNameCannotEndItsAttribute() {
        ConferenceId room = new ConferenceId("a\"/><x&y", "seven.local");

        assertThat(DirectoryLines.oneRoom(room).get(1))
                .contains("conference-mod.a&quot;/&gt;&lt;x&amp;y@seven.local")
                .containsOnlyOnce("<")
                .endsWith("\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my room", "a,b"})
    void aNameThatWouldDivideTheListHasNoLine(String name) {
        assertThat(DirectoryLines.oneRoom(new ConferenceId(name, "seven.local")))
                .isEmpty();
    }
}
