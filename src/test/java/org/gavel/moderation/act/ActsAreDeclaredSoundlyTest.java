package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.account.Permission;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No two acts share a name, a key or a symbol. */
class ActsAreDeclaredSoundlyTest {

    /** What {@code keys.js} does in the list of members beside acts. */
    private static final Set<String> KEYS_OF_THE_GRID = Set.of(
            " ",
            "enter",
            "escape",
            "contextmenu",
            "f10",
            "tab",
            "/",
            "?",
            "arrowup",
            "arrowdown",
            "arrowleft",
            "arrowright",
            "pageup",
            "pagedown",
            "home",
            "end");

    @Test
    void namesAreUsedOnceAndForNothingElseInTheAudit() {
        List<String> names = Arrays.stream(Act.values()).map(Act::wire).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(Arrays.stream(AuditWhat.values()).map(AuditWhat::wire)).doesNotContainAnyElementsOf(names);
    }

    @Test
    void noTwoActsShareAKeyUnlessTheyUndoEachOther() {
        Map<String, List<Act>> byKey = Arrays.stream(Act.values())
                .filter(act -> act.key().isPresent())
                .collect(Collectors.groupingBy(act -> act.key().orElseThrow()));

        byKey.forEach((key, acts) -> {
            assertThat(KEYS_OF_THE_GRID).as(key).doesNotContain(key);
            assertThat(key).isEqualTo(key.toLowerCase(java.util.Locale.ROOT));
            assertThat(acts).as(key).hasSizeLessThanOrEqualTo(2);
            acts.stream()
                    .skip(1)
                    .forEach(second -> assertThat(second.opposite()).contains(acts.get(0)));
        });
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void oppositeActsUndoEachOther(Act act) {
        act.opposite().ifPresent(other -> {
            assertThat(other).isNotEqualTo(act);
            assertThat(other.opposite()).contains(act);
            assertThat(other.key()).isEqualTo(act.key());
            assertThat(other.permission()).isEqualTo(act.permission());
            assertThat(other.inRow()).isEqualTo(act.inRow());
            assertThat(other.needs()).isEqualTo(act.needs());
        });
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void itsSymbolIsThere(Act act) throws IOException {
        String symbols = Files.readString(Path.of("src", "main", "webapp", "resources", "img", "icons.svg"));

        assertThat(symbols).contains(" id=\"" + act.icon() + "\"");
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void itsPermissionHoldsInRooms(Act act) {
        assertThat(act.permission().kind()).isEqualTo(Permission.Kind.ROOM);
    }

    /** A toggling command must not reach members whose row Gavel does not look at. */
    @ParameterizedTest
    @EnumSource(Act.class)
    void aTogglingActIsForOneMemberWhoseRowShowsIt(Act act) {
        if (act.toggles()) {
            assertThat(act.effect()).isInstanceOf(Effect.Turns.class);
            assertThat(act.others()).isEmpty();
            assertThat(act.single()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(ActValue.class)
    void aValueIsOneWordOfTheCommand(ActValue value) {
        assertThat(value.takes(value.example())).isTrue();
        for (String hostile : List.of("", " ", "1 2", "1\n", "'1'", "\\1", "1;2", "\u0661", "1".repeat(101))) {
            assertThat(value.takes(hostile)).as(hostile).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void anIrreversibleActAsksFirst(Act act) {
        if (act.isDangerous()) {
            assertThat(act.asks()).isPresent();
        }
    }
}
