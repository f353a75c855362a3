package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template of dial strings makes one word that calls one endpoint, and a call that can be found again. */
class DialTemplateTest {

    private static final String CALL = "1bb6a2de-39f0-4bd7-9e7e-0f0d6f4c3f0a";
    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loopback/<number>/default",
                "user/<number>@<domain>",
                "sofia/gateway/carrier_1/<number>",
                "sofia/internal/<number>@10.0.0.1:5060;transport=tcp",
                "verto.rtc/<number>@<domain>"
            })
    void aDialStringIsOneWordOfACommand(String template) {
        String string = new DialTemplate(template).string(CALL, "+4930*5#", ROOM);

        assertThat(string).matches(DialTemplate.CALL).contains("/").contains("+4930*5#");
        assertThat(DialTemplate.callOf(string)).contains(CALL);
    }

    @Test
    void theDomainIsThatOfTheConference() {
        assertThat(new DialTemplate("user/<number>@<domain>").string(CALL, "1010", ROOM))
                .isEqualTo("{verto_dvar_gavel_call=" + CALL + ",ignore_early_media=true}user/1010@seven.local");
    }

    /** The switch would call several endpoints, or run another command. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "a|b", "a'b", "a}b", "[x]", "<domain>"})
    void noDomainAddsAnEndpointOrAWord(String domain) {
        String string =
                new DialTemplate("user/<number>@<domain>").string(CALL, "1010", new ConferenceId("3000", domain));

        assertThat(string).matches(DialTemplate.CALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "loopback/1000/default",
                "<number>",
                "loopback/<number> default",
                "user/<number>,user/1000",
                "user/<number>|user/1000",
                "{a=b}user/<number>",
                "[a=b]user/<number>",
                "user/'<number>'",
                "user/<conference>/<number>",
                "/<number>"
            })
    void aTextThatIsNoEndpointAndDestinationIsRefused(String template) {
        assertThatThrownBy(() -> new DialTemplate(template)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTemplateThatIsTooLongIsRefused() {
        String template = "user/<number>" + "x".repeat(DialTemplate.LONGEST);

        assertThatThrownBy(() -> new DialTemplate(template)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "loopback/1/default", "{verto_dvar_gavel_call=x,ignore_early_media=true}user/1"})
    void anotherTextIsNoCall(String text) {
        assertThat(DialTemplate.callOf(text)).isEmpty();
    }
}
