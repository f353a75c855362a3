package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gavel.audit.AuditEntry;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditOutcome;
import org.gavel.audit.AuditResult;
import org.gavel.audit.AuditSubject;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.ActRun;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gavel sends an act only after its audit line is written, and the audit then gets the outcome for each member. */
class EachActIsInTheAuditBeforeItIsSentTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink admin;

    @BeforeEach
    void aRoomOfThree() {
        stage.at.permit("admin");
        admin = stage.signIn("admin");
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
        stage.at.join(3, "Cao");
    }

    private ActRequest on(Act act, String reason, String... names) {
        List<Integer> handles =
                List.of(names).stream().map(name -> stage.entry(name).handle()).toList();
        String value = act.entered().map(ActValue::example).orElse("");
        return new ActRequest(act, handles, false, value, reason);
    }

    @Test
    void theLineIsThereWhileTheSwitchIsStillSilent() {
        stage.at.silent = true;

        stage.act(admin, on(Act.MUTE, null, "Ben"));

        AuditEntry line = stage.audit.entries().get(0);
        assertThat(line.kind()).isEqualTo(AuditKind.ACT);
        assertThat(line.by().who()).isEqualTo(stage.moderator("admin"));
        assertThat(line.by().address()).isEqualTo("192.0.2.1");
        assertThat(line.what()).isEqualTo("mute");
        assertThat(line.room()).isEqualTo("3000-seven.local@seven.local");
        assertThat(line.on()).containsExactly(new AuditSubject("uuid-2", "102", "Ben"));
        assertThat(stage.audit.outcomeOfLast()).isNull();
    }

    @Test
    void aValueIsInTheLineUnlessItIsASecret() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        ModeratorLink root = stage.signIn("super");

        stage.act(root, new ActRequest(Act.MAXMEMBERS, List.of(), false, "50", null));
        stage.act(root, new ActRequest(Act.PIN, List.of(), false, "987654", null));

        assertThat(stage.audit.entries().get(0).details()).containsEntry("value", "50");
        assertThat(stage.audit.entries().get(1).what()).isEqualTo("pin");
        assertThat(stage.audit.entries().get(1).details()).isEmpty();
        assertThat(stage.at.commands).contains("api 3000-seven.local pin 987654");
    }

    @Test
    void anActThatCannotBeWrittenDownIsNotSent() {
        stage.audit.isFull(true);

        ActResult result = stage.act(admin, on(Act.KICK, null, "Ben"));

        assertThat(result.why().key()).isEqualTo("gate.noAudit");
        assertThat(stage.at.commands).isEmpty();
        assertThat(stage.names()).contains("Ben");
    }

    @Test
    void eachMemberHasAnOutcomeOfTheirOwn() {
        stage.at.losesEvents = true;
        stage.at.leave(2);
        stage.at.losesEvents = false;

        stage.act(admin, on(Act.GAIN, "too loud", "Ana", "Ben", "Cao"));

        AuditOutcome outcome = stage.audit.outcomeOfLast();
        assertThat(outcome.result()).isEqualTo(AuditResult.PARTLY);
        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.failures().get(0).at()).isEqualTo(1);
        assertThat(outcome.failures().get(0).why()).startsWith("refusal.NO_SUCH_MEMBER");
        assertThat(stage.audit.entries().get(0).details()).containsEntry("reason", "too loud");
    }

    @Test
    void silenceIsWrittenAsNotConfirmed() {
        stage.at.silent = true;
        stage.act(admin, on(Act.MUTE, null, "Ana", "Ben"));

        stage.scheduler.passTime();

        assertThat(stage.audit.outcomeOfLast().result()).isEqualTo(AuditResult.UNCONFIRMED);
        assertThat(stage.audit.outcomeOfLast().unconfirmed()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aMemberWhoLeavesDuringTheWriteIsNoSuccess() {
        stage.at.silent = true;
        ActRun run = new ActRun(
                stage.room,
                "admin",
                on(Act.MUTE, null, "Ben"),
                List.of(stage.entry("Ben")),
                java.time.Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC),
                ActProgress.IGNORED);
        stage.at.leave(2);

        stage.room.write(run::begin);

        assertThat(run.result())
                .isCompletedWithValueMatching(
                        result -> result.failures().get(0).why().key().equals("outcome.left"));
    }

    @Test
    void anActOnAllListsItsMembers() {
        stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, "", null));

        assertThat(stage.audit.entries().get(0).on())
                .extracting(AuditSubject::name)
                .containsExactlyInAnyOrder("Ana", "Ben", "Cao");
        assertThat(stage.audit.entries().get(0).details()).containsEntry("on", "others");
        assertThat(stage.audit.outcomeOfLast()).isEqualTo(AuditOutcome.done());
    }

    @Test
    void anActThatTheSwitchRefusesIsAuditedAsRefused() {
        ActResult result = stage.act(admin, new ActRequest(Act.LOCK, List.of(), false, "", null));

        assertThat(result.why().key()).isEqualTo("gate.needsApi");
        assertThat(stage.audit.entries().get(0).kind()).isEqualTo(AuditKind.REFUSAL);
        assertThat(stage.audit.entries().get(0).details()).containsEntry("why", "gate.needsApi");
    }
}
