package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A room's number leads to its conference and back, and no text can add anything else to a name. */
class NamesFollowTheTemplateTest {

    @Test
    void xswitchNamesCarryTheDomain() {
        ConferenceId conference = NameTemplate.NUMBER_AND_DOMAIN.conference("3000", "seven.local");

        assertThat(conference).isEqualTo(new ConferenceId("3000-seven.local", "seven.local"));
        assertThat(NameTemplate.NUMBER_AND_DOMAIN.number(conference)).contains("3000");
    }

    @Test
    void stockNamesAreTheNumber() {
        ConferenceId conference = NameTemplate.NUMBER.conference("723773739", "pbx.test");

        assertThat(conference).isEqualTo(new ConferenceId("723773739", "pbx.test"));
        assertThat(NameTemplate.NUMBER.number(conference)).contains("723773739");
    }

    @Test
    void otherNamesHaveNoNumber() {
        NameTemplate template = new NameTemplate("room.<number>");

        assertThat(template.number(new ConferenceId("3000-seven.local", "seven.local")))
                .isEmpty();
        assertThat(template.number(new ConferenceId("room.", "seven.local"))).isEmpty();
        assertThat(template.number(new ConferenceId("room.12", "seven.local"))).contains("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "room", "<number> <number>", "<number><number>", "<number>@<domain>", "<number> lock"})
    void templatesThatMakeNoNamesAreRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NameTemplate(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3000 lock", "3000@x", "30'00", "3000\\n", "<domain>"})
    void numbersThatMakeNoNamesAreRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> NameTemplate.NUMBER.conference(number, "seven.local"));
    }

    @Test
    void channelsAreTakenApart() {
        ConferenceId conference = new ConferenceId("3000-seven.local", "seven.local");

        assertThat(ChannelName.parse(conference.liveArrayChannel()))
                .contains(new ChannelName(ChannelName.Family.LIVE_ARRAY, conference));
        assertThat(ChannelName.parse(conference.modChannel()).orElseThrow().wire())
                .isEqualTo(conference.modChannel());
        assertThat(ChannelName.parse(conference.chatChannel()).orElseThrow().family())
                .isEqualTo(ChannelName.Family.CHAT);
        assertThat(ChannelName.parse(conference.infoChannel()).orElseThrow().family())
                .isEqualTo(ChannelName.Family.INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "conference-mod",
                "conference-mod.",
                "conference-mod.@",
                "conference-mod.3000",
                "presence.3000@x",
                "conference-mod.3000@",
                "conference-mod.30\n00@y",
                "a@b.c"
            })
    void otherChannelsNameNoConference(String channel) {
        assertThat(ChannelName.parse(channel)).isEmpty();
    }
}
