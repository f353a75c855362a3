package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Permission;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignedOut;
import org.gavel.audit.AuditItem;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditLine;
import org.gavel.audit.AuditStatus;
import org.gavel.audit.AuditWhat;
import org.gavel.audit.ChainReport;
import org.gavel.moderation.act.Act;
import org.gavel.web.session.ConsolePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of audit line can be chosen in the filter and has messages in both languages. */
class EachAuditKindHasAFilterAndMessagesTest {

    private static Stream<String> keys(String prefix, Enum<?>[] all) {
        return Arrays.stream(all).map(one -> prefix + one.name());
    }

    /** All kinds of audit lines, of rooms and others. */
    private static List<String> whats() {
        return Stream.concat(
                        Arrays.stream(Act.values()).map(Act::wire),
                        Arrays.stream(AuditWhat.values()).map(AuditWhat::wire))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachThingHasItsWords(Language language) {
        Set<String> keys = new Messages(language).keys();

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
        Set<String> keys = new Messages(language).keys();

        assertThat(Arrays.stream(AccessRefusal.Reason.values()).map(one -> "audit.why." + one.word()))
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

        assertThat(new Messages(Language.ENGLISH).keys().stream().filter(key -> key.startsWith("audit.what.")))
                .isSubsetOf(told);
    }

    @Test
    void allOfItCanBeChosen() {
        AuditChoices choices = new AuditChoices(new Messages(Language.ENGLISH));

        assertThat(values(choices.getWhats()))
                .doesNotHaveDuplicates()
                .containsAll(whats())
                .contains("call.transfer", "refusals", ConsolePage.AUDIT.getPath());
        assertThat(values(choices.getOutcomes()))
                .containsExactlyElementsOf(
                        Arrays.stream(AuditStatus.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(AuditStatus.class)
    void eachOutcomeHasItsSign(AuditStatus status) {
        AuditLine line = new AuditLine(
                "chain", 1, java.time.Instant.EPOCH, "ACT", "a", "A", "", "mute", null, null, 0, null, null, null, "");

        assertThat(new AuditRow(new AuditItem(line, null, status), null).getIcon())
                .isNotBlank();
    }

    private static List<String> values(List<SelectItem> choices) {
        return choices.stream().map(choice -> (String) choice.getValue()).toList();
    }
}
