package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link, a message and an audit line name exactly one conference. Only a name that a person types is completed. */
class ConferencesAreNamedExactlyTest {

    private static final RoomNaming XSWITCH = new RoomNaming("seven.local", NameTemplate.NUMBER_AND_DOMAIN);
    private static final RoomNaming STOCK = new RoomNaming("seven.local", NameTemplate.NUMBER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4000",
                "4000-seven.local",
                "Rat der Räte",
                "ops:north",
                "*",
                "#1",
                "100%",
                "会议室",
                "غرفة",
                "a/b",
                "'",
                "\\",
                "🙂"
            })
    void namesOfAnyScriptAndWithAnySignAreConferences(String name) {
        ConferenceId id = new ConferenceId(name, "seven.local");

        assertThat(ConferenceId.ofKey(id.key())).contains(id);
        assertThat(ChannelName.parse(id.liveArrayChannel()))
                .contains(new ChannelName(ChannelName.Family.LIVE_ARRAY, id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a\nb", "a\u0000b", "a\u0007", "bad\uFFFDbytes", "half\uD83D", "a\u2028b", "name@domain"})
    void aNameThatCannotBeSentBackIsNone(String name) {
        assertThat(ConferenceId.of(name, "seven.local")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ConferenceId(name, "seven.local"));
    }

    @Test
    void namesThatAreTooLongAreNone() {
        assertThat(ConferenceId.of("x".repeat(128), "y".repeat(128)))
                .hasValueSatisfying(id -> assertThat(id.key()).hasSize(ConferenceId.MAX_KEY));
        assertThat(ConferenceId.of("x".repeat(129), "y")).isEmpty();
        assertThat(ConferenceId.of("x", "y".repeat(129))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4000", "@seven.local", "4000@", "@"})
    void aTextThatIsNoKeyNamesNoConference(String key) {
        assertThat(ConferenceId.ofKey(key)).isEmpty();
    }

    @Test
    void aNameThatHoldsItsDomainEndsAtTheFirstAt() {
        assertThat(ConferenceId.ofKey("abc@seven.local@x")).contains(new ConferenceId("abc", "seven.local@x"));
    }

    @Property
    void theShownNumberLeadsBackToTheSameConference(@ForAll("conferences") ConferenceId conference) {
        assertThat(XSWITCH.conference(XSWITCH.number(conference))).contains(conference);
        assertThat(STOCK.conference(STOCK.number(conference))).contains(conference);
    }

    @Provide
    Arbitrary<ConferenceId> conferences() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(6),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(6).map(number -> number + "-seven.local"),
                Arbitraries.strings()
                        .withChars("ab3 :#*-.会")
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .filter(text -> text.equals(text.strip())));
        Arbitrary<String> domains = Arbitraries.of("seven.local", "a.test", "b.test");
        return names.flatMap(name -> domains.map(domain -> new ConferenceId(name, domain)))
                .filter(id -> !id.name().chars().allMatch(c -> Character.isDigit(c) || Character.isWhitespace(c))
                        || id.name().chars().allMatch(Character::isDigit));
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 3000-seven.local@seven.local",
        "３０００, 3000-seven.local@seven.local",
        "30 00, 3000-seven.local@seven.local",
        "٣٠٠٠, 3000-seven.local@seven.local",
        "3000-seven.local, 3000-seven.local@seven.local",
        "4000@seven.local, 4000@seven.local",
        "4000＠seven.local, 4000@seven.local",
        "4000@SEVEN.LOCAL, 4000@seven.local",
        "4000@b.test, 4000@b.test",
        "会议室１, 会议室１@seven.local"
    })
    void onlyWhatIsTypedIsCompleted(String typed, String key) {
        assertThat(XSWITCH.conference(typed)).map(ConferenceId::key).contains(key);
    }

    @Test
    void aNumberCanMeanTheConferenceOfItsTemplateAndTheOneOfThatName() {
        assertThat(XSWITCH.canMean("4000", new ConferenceId("4000-seven.local", "seven.local")))
                .isTrue();
        assertThat(XSWITCH.canMean("4000", new ConferenceId("4000", "seven.local")))
                .isTrue();
        assertThat(XSWITCH.canMean("4000", new ConferenceId("4000", "b.test"))).isTrue();
        assertThat(XSWITCH.canMean("4000@seven.local", new ConferenceId("4000-seven.local", "seven.local")))
                .isFalse();
        assertThat(XSWITCH.canMean("4000@b.test", new ConferenceId("4000", "seven.local")))
                .isFalse();
        assertThat(XSWITCH.canMean("400", new ConferenceId("4000", "seven.local")))
                .isFalse();
    }
}
