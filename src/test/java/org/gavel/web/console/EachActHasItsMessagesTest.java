package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gavel.moderation.act.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each declared act has its messages in both languages, and there are no messages for acts that do not exist. */
class EachActHasItsMessagesTest {

    private static final Set<String> BEGINNINGS = Set.of("pending.", "last.did.", "audit.what.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void inBothLanguages(Language language) {
        Set<String> keys = new Messages(language).keys();

        for (Act act : Act.values()) {
            assertThat(keys).containsAll(words(act));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void soHasWhatAMemberCanLackForIt(Language language) {
        Set<String> keys = new Messages(language).keys();
        Arrays.stream(Act.values()).flatMap(act -> act.needs().stream()).forEach(state -> {
            assertThat(keys).contains("member.lacks." + state, "outcome.lacks." + state);
        });
    }

    @Test
    void noneIsSpokenOfThatIsNotThere() {
        Set<String> actKeys = new TreeSet<>(Set.of("last.did.other"));
        Arrays.stream(Act.values()).flatMap(act -> words(act).stream()).forEach(actKeys::add);

        assertThat(new Messages(Language.ENGLISH)
                        .keys().stream()
                                .filter(key -> BEGINNINGS.stream().anyMatch(key::startsWith))
                                .filter(key -> !key.startsWith("audit.what.") || isOfAnAct(key)))
                .isSubsetOf(actKeys);
    }

    private static boolean isOfAnAct(String key) {
        return Act.ofWire(key.substring("audit.what.".length())).isPresent();
    }

    private static Set<String> words(Act act) {
        String name = act.wire();
        Set<String> keys = new TreeSet<>(Set.of(
                "pending." + name,
                "done." + name,
                "activity." + name,
                "audit.what." + name,
                "act." + (act.needsLevel() ? "levels" : name),
                "permission." + act.permission().wire(),
                "permission." + act.permission().wire() + ".what"));
        if (!act.onRoom()) {
            keys.add("last.did." + name);
        }
        act.asks()
                .filter(Act.Question.VALUE::equals)
                .ifPresent(
                        asks -> keys.addAll(Set.of("ask." + name, "ask." + name + "Hint", "ask." + name + "Problem")));
        act.others().ifPresent(place -> {
            keys.add("act." + name + "Others");
            Stream.of(place).filter(Act.Place.BAR::equals).forEach(bar -> keys.add("act." + name + "OthersWhat"));
        });
        act.key()
                .filter(key -> isFirstOf(act))
                .ifPresent(key -> keys.add("keys." + name.toLowerCase(Locale.ROOT) + "What"));
        return keys;
    }

    private static boolean isFirstOf(Act act) {
        return act.opposite().filter(other -> other.compareTo(act) < 0).isEmpty();
    }
}
