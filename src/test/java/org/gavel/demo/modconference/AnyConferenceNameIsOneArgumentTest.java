package org.gavel.demo.modconference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gavel.conference.SwitchName;
import org.gavel.conference.Target;
import org.gavel.moderation.act.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command reaches a conference by any name, and no name can add to the command. The switch splits its lines at blanks (§8.1). */
class AnyConferenceNameIsOneArgumentTest {

    @Property
    void aLineIsSplitIntoTheNameTheVerbAndTheMember(@ForAll("names") String name) {
        String line = Act.MUTE.command(new Target.One(12), "").apiArgument(new SwitchName(name));

        assertThat(ConferenceApi.tokens(line)).containsExactly(name, "mute", "12");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("a3 '\\\"^:#%*;|{}$会\u00A0")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3000-seven.local|3000-seven.local",
                "abc@seven.local|abc@seven.local",
                "ops:#%*|ops:#%*",
                "my room|'my room'",
                "it's|'it\\'s'",
                "a\\b|'a\\\\b'",
                "^^;a|'^^;a'"
            })
    void onlyNamesThatNeedItAreQuoted(String name, String word) {
        assertThat(new SwitchName(name).apiWord()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my room", "it's", "a\\b", "say \"x\"", "^^;a", "abc@seven.local"})
    void theControlChannelIsNotUsedForNamesThatItCannotSay(String name) {
        assertThat(new SwitchName(name).fitsControl()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000", "ops:north", "100%", "#1*", "会议室"})
    void theControlChannelIsUsedForAllOthers(String name) {
        assertThat(new SwitchName(name).fitsControl()).isTrue();
    }
}
