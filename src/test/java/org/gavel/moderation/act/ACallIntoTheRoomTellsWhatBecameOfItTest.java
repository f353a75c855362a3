package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gavel.conference.DialTemplate;
import org.gavel.conference.MaintenanceEvent;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.moderation.room.OutgoingCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The switch calls a number; Gavel reports who joined, or why nobody did, and shows the call until then. */
class ACallIntoTheRoomTellsWhatBecameOfItTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink link;

    @BeforeEach
    void aRoomOfOne() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        stage.at.mayHearReports.add("super");
        link = stage.signIn("super");
        stage.at.join(1, "Ana");
    }

    private CompletableFuture<ActResult> call(String number) {
        return stage.begin(link, new ActRequest(Act.DIALIN, List.of(), false, number, null))
                .toCompletableFuture();
    }

    private List<String> called() {
        return stage.room.calls().all().stream()
                .map(OutgoingCalls.OutgoingCall::number)
                .toList();
    }

    @Test
    void itIsShownUntilTheMemberHasJoined() {
        CompletableFuture<ActResult> begun = call("3105");

        assertThat(begun).isNotDone();
        assertThat(stage.room.calls().all()).singleElement().satisfies(call -> {
            assertThat(call.number()).isEqualTo("3105");
            assertThat(call.by()).isEqualTo("super");
        });
        assertThat(stage.at.commands)
                .last()
                .asString()
                .matches("api 3000-seven\\.local bgdial " + DialTemplate.CALL)
                .endsWith("loopback/3105/default");

        stage.at.answerCall(2, "Ben");

        assertThat(begun).isCompletedWithValueMatching(result -> result.ok() == 1);
        assertThat(called()).isEmpty();
    }

    @Test
    void somebodyElseWhoJoinsIsNotTheOneWhoWasCalled() {
        CompletableFuture<ActResult> begun = call("3105");

        stage.at.join(2, "3105");

        assertThat(begun).isNotDone();
        assertThat(called()).containsExactly("3105");
    }

    @ParameterizedTest
    @CsvSource({
        "USER_BUSY, refusal.BUSY",
        "NO_ANSWER, refusal.NO_ANSWER",
        "CALL_REJECTED, refusal.REJECTED",
        "USER_NOT_REGISTERED, refusal.NOT_REACHABLE",
        "UNALLOCATED_NUMBER, refusal.NO_SUCH_NUMBER",
        "NORMAL_TEMPORARY_FAILURE, refusal.UNKNOWN"
    })
    void itFailsWithTheCauseThatTheSwitchReports(String cause, String told) {
        CompletableFuture<ActResult> begun = call("3105");

        stage.at.report(FakeSwitch.JOB, cause);

        assertThat(begun)
                .isCompletedWithValueMatching(
                        result -> result.ok() == 0 && result.why().key().equals(told));
        assertThat(called()).isEmpty();
    }

    @Test
    void aReportThatComesBeforeTheAnswerCounts() {
        stage.at.report(FakeSwitch.JOB, "USER_BUSY");

        assertThat(call("3105"))
                .isCompletedWithValueMatching(result -> result.why().key().equals("refusal.BUSY"));
    }

    @Test
    void aReportAboutAnotherCallChangesNothing() {
        CompletableFuture<ActResult> begun = call("3105");

        stage.at.report("00000000-0000-0000-0000-000000000000", "USER_BUSY");
        stage.at.report("", "USER_BUSY");

        assertThat(begun).isNotDone();
    }

    /** In some forms of rows there is no place for what a dial string sets. */
    @Test
    void whereTheRowDoesNotTellTheReportTellsTheChannel() {
        CompletableFuture<ActResult> begun = call("3105");
        MaintenanceEvent.Dialled answered = new MaintenanceEvent.Dialled(FakeSwitch.JOB, "SUCCESS", "uuid-2");

        stage.room.write(() -> stage.room.calls().reported(answered));
        assertThat(begun).isNotDone();
        stage.at.join(2, "Ben");

        assertThat(begun).isCompletedWithValueMatching(result -> result.ok() == 1);
    }

    /** The report does not wait in the queue of the rows, so either can be first. */
    @Test
    void theReportMayComeAfterTheRow() {
        CompletableFuture<ActResult> begun = call("3105");
        MaintenanceEvent.Dialled answered = new MaintenanceEvent.Dialled(FakeSwitch.JOB, "SUCCESS", "uuid-2");

        stage.at.join(2, "Ben");
        assertThat(begun).isNotDone();
        stage.room.write(() -> stage.room.calls().reported(answered));

        assertThat(begun).isCompletedWithValueMatching(result -> result.ok() == 1);
        assertThat(called()).isEmpty();
    }

    @Test
    void withoutAnyNewsItIsUnconfirmedAfterTheLongestRinging() {
        CompletableFuture<ActResult> begun = call("3105");

        stage.scheduler.passTime();

        assertThat(begun).isCompletedWithValueMatching(result -> result.ok() == 0 && result.unconfirmed() == 1);
        assertThat(called()).isEmpty();
    }

    @Test
    void aRefusedCallIsNotShown() {
        stage.at.answer = "-ERR Bad Args\n";

        assertThat(call("3105")).isCompletedWithValueMatching(result -> result.why() != null);
        assertThat(called()).isEmpty();
    }

    @Test
    void severalAtOnceHaveTheirOwnOutcomes() {
        CompletableFuture<ActResult> first = call("3105");
        String firstCall = stage.at.dialled;
        CompletableFuture<ActResult> second = call("3106");

        stage.at.answerCall(3, "Cao");

        assertThat(second).isCompletedWithValueMatching(result -> result.ok() == 1);
        assertThat(first).isNotDone();
        assertThat(called()).containsExactly("3105");
        assertThat(stage.at.dialled).isNotEqualTo(firstCall);
    }

    @Test
    void theActivityNamesTheNumber() {
        call("3105");
        stage.at.answerCall(2, "Ben");

        assertThat(stage.room.activity().after(0))
                .anyMatch(item -> item.act().equals("dialIn") && "3105".equals(item.on()));
    }
}
