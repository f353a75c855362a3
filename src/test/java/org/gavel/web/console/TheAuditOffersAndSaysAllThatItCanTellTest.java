package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.account.Permission;
import org.gavel.account.Refusal;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignedOut;
import org.gavel.ledger.AuditItem;
import org.gavel.ledger.AuditKind;
import org.gavel.ledger.AuditLine;
import org.gavel.ledger.AuditStatus;
import org.gavel.ledger.AuditWhat;
import org.gavel.ledger.ChainReport;
import org.gavel.moderation.Act;
import org.gavel.web.session.DeskPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can stand in the audit can be chosen in its filter, and has words in both languages. */
class TheAuditOffersAndSaysAllThatItCanTellTest {

    private static Stream<String> keys(String prefix, Enum<?>[] all) {
        return Arrays.stream(all).map(one -> prefix + one.name());
    }

    /** What can have been done, to a room or otherwise. */
    private static List<String> whats() {
        return Stream.concat(
                        Arrays.stream(Act.values()).map(Act::wire),
                        Arrays.stream(AuditWhat.values()).map(AuditWhat::wire))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachThingHasItsWords(Language language) {
        Set<String> keys = new Words(language).keys();

        assertThat(whats()).map(what -> "audit.what." + what).isSubsetOf(keys);
        assertThat(keys("audit.kind.", AuditKind.values())).isSubsetOf(keys);
        assertThat(keys("audit.outcome.", AuditStatus.values())).isSubsetOf(keys);
        assertThat(keys("audit.finding.", ChainReport.Finding.values())).isSubsetOf(keys);
        assertThat(Arrays.stream(Permission.values()).map(one -> "permission." + one.wire()))
                .isSubsetOf(keys);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachReasonHasItsWords(Language language) {
        Set<String> keys = new Words(language).keys();

        assertThat(Arrays.stream(Refusal.Reason.values()).map(one -> "audit.why." + one.word()))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(SignedOut.Why.values())
                        .map(one -> "audit.why." + one.name().toLowerCase(Locale.ROOT)))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(SignInOutcome.class.getPermittedSubclasses())
                        .filter(outcome -> outcome != SignInOutcome.SignedIn.class)
                        .map(Class::getSimpleName)
                        .map(name -> "audit.why." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)))
                .isSubsetOf(keys);
    }

    @Test
    void noWordsAreKeptForWhatIsNeverTold() {
        Set<String> told = whats().stream().map(what -> "audit.what." + what).collect(Collectors.toSet());

        assertThat(new Words(Language.ENGLISH).keys().stream().filter(key -> key.startsWith("audit.what.")))
                .isSubsetOf(told);
    }

    @Test
    void allOfItCanBeChosen() {
        AuditChoices choices = new AuditChoices(new Words(Language.ENGLISH));

        assertThat(values(choices.getWhats()))
                .doesNotHaveDuplicates()
                .containsAll(whats())
                .contains("call.transfer", "refusals", DeskPage.AUDIT.getPath());
        assertThat(values(choices.getOutcomes()))
                .containsExactlyElementsOf(
                        Arrays.stream(AuditStatus.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(AuditStatus.class)
    void eachOutcomeHasItsSign(AuditStatus status) {
        AuditLine line = new AuditLine(
                "chain", 1, java.time.Instant.EPOCH, "ACT", "a", "A", "", "mute", null, null, 0, null, null, null, "");

        assertThat(new AuditRow(new AuditItem(line, null, status), null, false).getIcon())
                .isNotBlank();
    }

    private static List<String> values(List<SelectItem> choices) {
        return choices.stream().map(choice -> (String) choice.getValue()).toList();
    }
}
