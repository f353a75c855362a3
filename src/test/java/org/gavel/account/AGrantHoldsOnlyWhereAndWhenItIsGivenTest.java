package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gavel.Patience;
import org.gavel.conference.ConferenceId;
import org.junit.jupiter.api.Test;

class AGrantHoldsOnlyWhereAndWhenItIsGivenTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final ConferenceId ROOM = room("3000-seven.local");

    private static ConferenceId room(String name) {
        return new ConferenceId(name, "seven.local");
    }

    private static AccountStatus status(Scope scope, Instant from, Instant until, Permission... permissions) {
        return new AccountStatus(
                "anna", "Anna", true, false, null, List.of(new Permit(Set.of(permissions), scope, from, until)));
    }

    @Test
    void inOneRoomItHoldsThereOnly() {
        AccountStatus anna = status(Scope.one("3000-seven.local", "seven.local"), null, null, Permission.MUTE);

        assertThat(anna.permits(Permission.MUTE, ROOM, NINE)).isTrue();
        assertThat(anna.permits(Permission.MUTE, room("3000-SEVEN.local"), NINE))
                .isTrue();
        assertThat(anna.permits(Permission.MUTE, room("3000-seven.local2"), NINE))
                .isFalse();
        assertThat(anna.permits(Permission.MUTE, room("3000"), NINE)).isFalse();
        assertThat(anna.permits(Permission.MUTE, null, NINE)).isFalse();
        assertThat(anna.permits(Permission.KICK, ROOM, NINE)).isFalse();
    }

    @Test
    void theSameNameInAnotherDomainIsAnotherRoom() {
        ConferenceId ours = new ConferenceId("5000", "a.test");
        ConferenceId theirs = new ConferenceId("5000", "b.test");

        AccountStatus anna = status(Scope.one("5000", "a.test"), null, null, Permission.MUTE);
        assertThat(anna.permits(Permission.MUTE, ours, NINE)).isTrue();
        assertThat(anna.permits(Permission.MUTE, theirs, NINE)).isFalse();

        AccountStatus eva = status(Scope.one("5000@b.test", "a.test"), null, null, Permission.MUTE);
        assertThat(eva.permits(Permission.MUTE, ours, NINE)).isFalse();
        assertThat(eva.permits(Permission.MUTE, theirs, NINE)).isTrue();
    }

    @Test
    void aPatternHoldsInTheSwitchsDomainUnlessItNamesOthers() {
        ConferenceId ours = new ConferenceId("5000", "a.test");
        ConferenceId theirs = new ConferenceId("5000", "b.test");

        assertThat(Scope.like("5*", "a.test").covers(ours)).isTrue();
        assertThat(Scope.like("5*", "a.test").covers(theirs)).isFalse();
        assertThat(Scope.like("5*@b.*", "a.test").covers(theirs)).isTrue();
        assertThat(Scope.like("5*@b.*", "a.test").covers(ours)).isFalse();
        assertThat(Scope.like("*@*", "a.test").covers(theirs)).isTrue();
    }

    @Test
    void inAllRoomsItHoldsEverywhere() {
        AccountStatus anna = status(new Scope.AllRooms(), null, null, Permission.MUTE);

        assertThat(anna.permits(Permission.MUTE, ROOM, NINE)).isTrue();
        assertThat(anna.permits(Permission.MUTE, null, NINE)).isTrue();
    }

    @Test
    void administrationHoldsOnlyWhenGivenForAllRooms() {
        AccountStatus anna = status(Scope.like("*", "seven.local"), null, null, Permission.ACCOUNTS);

        assertThat(anna.permits(Permission.ACCOUNTS, null, NINE)).isFalse();
    }

    @Test
    void itBeginsAndEndsToTheMoment() {
        AccountStatus anna = status(new Scope.AllRooms(), NINE, TEN, Permission.MUTE);

        assertThat(anna.permits(Permission.MUTE, ROOM, NINE.minusMillis(1))).isFalse();
        assertThat(anna.permits(Permission.MUTE, ROOM, NINE)).isTrue();
        assertThat(anna.permits(Permission.MUTE, ROOM, TEN.minusMillis(1))).isTrue();
        assertThat(anna.permits(Permission.MUTE, ROOM, TEN)).isFalse();
    }

    @Test
    void aDeactivatedAccountMayDoNothing() {
        AccountStatus anna = new AccountStatus("anna", "Anna", false, false, null, List.of());

        assertThat(anna.permits(Permission.SEE, ROOM, NINE)).isFalse();
    }

    @Property
    void aPatternCoversWhatItsRegularExpressionWould(@ForAll("patterns") String pattern, @ForAll("rooms") String room) {
        String regex = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining());
        boolean expected = Pattern.compile(regex, Pattern.DOTALL)
                .matcher(room.toLowerCase(Locale.ROOT))
                .matches();

        assertThat(Scope.like(pattern, "seven.local").covers(room(room))).isEqualTo(expected);
    }

    @Property
    void aPatternWithoutStarsCoversOnlyItself(@ForAll("rooms") String name, @ForAll("rooms") String room) {
        assertThat(Scope.like(name + "x", "seven.local").covers(room(room)))
                .isEqualTo((name + "x").equalsIgnoreCase(room));
    }

    @Test
    void noPatternKeepsItBusy() {
        String room = "a".repeat(128);
        // A backtracking matcher would try all divisions of the name among the stars without end.
        assertTimeoutPreemptively(
                Patience.LONG,
                () -> assertThat(
                                Scope.like("*a".repeat(60) + "b", "seven.local").covers(room(room)))
                        .isFalse());
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab3-.*?").ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> rooms() {
        return Arbitraries.strings().withChars("abA3-.").ofMinLength(1).ofMaxLength(8);
    }
}
