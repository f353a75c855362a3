package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ActivityItem;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.roster.RosterEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outcome of an act is what the switch did, for each member, and the member's row shows it. */
class ActsTellTheirTrueOutcomeTest {

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

    private ActRequest on(Act act, String... names) {
        List<Integer> handles =
                List.of(names).stream().map(name -> stage.entry(name).handle()).toList();
        return new ActRequest(act, handles, false, "", null);
    }

    @Test
    void aMuteThatTookEffectIsDoneAndNamesWhoDidIt() {
        ActResult result = stage.act(admin, on(Act.MUTE, "Ben"));

        assertThat(result.ok()).isEqualTo(1);
        RosterEntry ben = stage.entry("Ben");
        assertThat(ben.member().audio().muted()).isTrue();
        assertThat(ben.pending()).isNull();
        assertThat(ben.mark().by()).isEqualTo("admin");
        assertThat(ben.mark().act()).isEqualTo("mute");
        assertThat(ben.mark().failure()).isNull();
    }

    @Test
    void untilTheSwitchAnswersTheRowSaysThatItIsOnItsWay() {
        stage.at.silent = true;

        assertThat(stage.act(admin, on(Act.MUTE, "Ben"))).isNull();

        assertThat(stage.entry("Ben").pending()).isEqualTo("mute");
    }

    @Test
    void silenceIsNoSuccess() {
        stage.at.silent = true;
        CompletableFuture<ActResult> result =
                stage.begin(admin, on(Act.MUTE, "Ben")).toCompletableFuture();

        stage.scheduler.passTime();

        assertThat(result).isCompletedWithValueMatching(done -> done.unconfirmed() == 1 && done.ok() == 0);
        assertThat(stage.entry("Ben").pending()).isNull();
        assertThat(stage.entry("Ben").mark().failure().key()).isEqualTo("outcome.unconfirmed");
    }

    @Test
    void aSelectionHasAnOutcomeForEach() {
        RosterEntry ben = stage.entry("Ben");
        ActRequest request = on(Act.MUTE, "Ana", "Ben", "Cao");
        stage.at.losesEvents = true;
        stage.at.leave(2);
        stage.at.losesEvents = false;

        CompletableFuture<ActResult> acted = stage.begin(admin, request).toCompletableFuture();
        await().untilAsserted(() -> {
            stage.room.tick();
            assertThat(acted).isDone();
        });

        ActResult result = acted.join();
        assertThat(result.ok()).isEqualTo(2);
        assertThat(result.failures()).hasSize(1);
        assertThat(result.failures().get(0).handle()).isEqualTo(ben.handle());
        assertThat(result.failures().get(0).why().key()).isEqualTo("refusal.NO_SUCH_MEMBER");
    }

    @Test
    void aKickedMemberLeavesAndIsKnownToHaveBeenKicked() {
        ActRequest request = new ActRequest(Act.KICK, List.of(stage.entry("Cao").handle()), false, "", "noise");

        ActResult result = stage.act(admin, request);

        assertThat(result.ok()).isEqualTo(1);
        assertThat(stage.names()).containsExactly("Ana", "Ben");
        assertThat(stage.room.recentKicks().of("uuid-3", Instant.now()))
                .hasValueSatisfying(
                        why -> assertThat(why.by() + " " + why.reason()).isEqualTo("admin noise"));
        assertThat(stage.room.recentKicks().of("uuid-3", Instant.now().plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void allButModeratorsIsOneCommand() {
        ActResult result = stage.act(admin, new ActRequest(Act.MUTE, List.of(), true, "", null));

        assertThat(result.ok()).isEqualTo(3);
        assertThat(stage.at.commands).containsExactly("3000-seven.local mute non_moderator");
    }

    @Test
    void levelsAreSentAsTextAndKnownAfterwards() {
        ActRequest request = new ActRequest(Act.GAIN, List.of(stage.entry("Ana").handle()), false, "2", null);

        ActResult result = stage.act(admin, request);

        assertThat(result.ok()).isEqualTo(1);
        assertThat(stage.at.commands).containsExactly("3000-seven.local volume_in 1 2");
        assertThat(stage.entry("Ana").extras().gain()).isEqualTo(2);
    }

    @Test
    void whereTheApiIsPermittedItIsUsed() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        ModeratorLink link = stage.signIn("super");
        stage.at.commands.clear();

        ActResult result = stage.act(link, on(Act.MUTE, "Ana"));

        assertThat(result.ok()).isEqualTo(1);
        assertThat(stage.at.commands).containsExactly("api 3000-seven.local mute 1");
    }

    @Test
    void lockingNeedsTheApiAndSaysSo() {
        ActResult refused = stage.act(admin, new ActRequest(Act.LOCK, List.of(), false, "", null));
        assertThat(refused.why().key()).isEqualTo("gate.needsApi");

        stage.at.permit("super");
        stage.at.mayApi.add("super");
        ActResult done = stage.act(stage.signIn("super"), new ActRequest(Act.LOCK, List.of(), false, "", null));
        assertThat(done.ok()).isEqualTo(1);
        assertThat(stage.room.facts().locked()).isTrue();
    }

    @Test
    void anObserverIsToldSoAndNothingIsSent() {
        stage.at.mayView.add("viewer");
        ModeratorLink viewer = stage.signIn("viewer");

        ActResult result = stage.act(viewer, on(Act.MUTE, "Ana"));

        assertThat(result.why().key()).isEqualTo("gate.controlRefused");
        assertThat(stage.at.commands).isEmpty();
        assertThat(stage.entry("Ana").pending()).isNull();
    }

    @Test
    void lockingNeedsThePermissionToSeeTheRoom() {
        stage.at.mayApi.add("blind");
        ModeratorLink blind = stage.signIn("blind");
        stage.at.commands.clear();

        ActResult result = stage.act(blind, new ActRequest(Act.LOCK, List.of(), false, "", null));

        assertThat(result.why().key()).isEqualTo("gate.roomRefused");
        assertThat(stage.at.commands).isEmpty();
    }

    @Test
    void anotherModeratorsActIsToldAsAnothers() {
        stage.at.mute(1, true);
        stage.at.respond("3000-seven.local mute 1", "+OK mute 1\n");

        assertThat(stage.entry("Ana").mark().by()).isNull();
        assertThat(stage.entry("Ana").mark().act()).isEqualTo("mute");
        ActivityItem last = stage.room.activity().after(0).get(0);
        assertThat(last.who()).isNull();
        assertThat(last.on()).isEqualTo("Ana");
    }
}
