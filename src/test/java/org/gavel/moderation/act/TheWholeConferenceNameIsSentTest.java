package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.SwitchName;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.roster.ActFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The name of a conference can hold its domain. Then the switch finds the conference by the whole name only. */
class TheWholeConferenceNameIsSentTest {

    private static final String WHOLE = FakeSwitch.ROOM.key();

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink admin;

    @BeforeEach
    void aRoomOfTwo() {
        stage.at.permit("admin");
        stage.at.key = WHOLE;
        admin = stage.signIn("admin");
        stage.at.join(1, "Ada");
        stage.at.join(2, "Ben");
    }

    private void mayUseTheApi() {
        stage.at.mayApi.add("admin");
        stage.clock.pass(Duration.ofMinutes(1));
        admin.conferenceApi("list count");
        stage.at.commands.clear();
    }

    private ActResult muteBen() {
        return stage.act(
                admin, new ActRequest(Act.MUTE, List.of(stage.entry("Ben").handle()), false, "", null));
    }

    private void list(String... names) {
        List<String> reports = List.of(names).stream()
                .map(name -> "{\"conference_name\":\"" + name + "\",\"member_count\":2,\"members\":[]}")
                .toList();
        stage.at.list = "[" + String.join(",", reports) + "]";
        stage.clock.pass(Duration.ofSeconds(10));
        stage.reports.tick();
        stage.at.commands.clear();
    }

    private Optional<String> refusal() {
        return stage.permit.refusal(admin, stage.room, Act.MUTE).map(ActFailure::key);
    }

    @Test
    void theWholeNameWhereTheSwitchListsItSo() {
        mayUseTheApi();
        list(WHOLE);

        assertThat(muteBen().ok()).isEqualTo(1);
        assertThat(stage.at.commands).containsExactly("api " + WHOLE + " mute 2");
    }

    @Test
    void theOtherNameOnceWhereTheFirstIsNotFound() {
        mayUseTheApi();

        assertThat(muteBen().ok()).isEqualTo(1);
        assertThat(muteBen().ok()).isEqualTo(1);

        assertThat(stage.at.commands)
                .containsExactly(
                        "api " + FakeSwitch.ROOM.name() + " mute 2",
                        "api " + WHOLE + " mute 2",
                        "api " + WHOLE + " mute 2");
    }

    @Test
    void aConferenceThatIsFoundByNeitherIsGone() {
        mayUseTheApi();
        stage.at.key = "another";

        ActResult result = muteBen();

        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.why().key()).isEqualTo("refusal.NO_SUCH_CONFERENCE"));
        assertThat(stage.room.switchName()).isEqualTo(SwitchName.usual(FakeSwitch.ROOM));
    }

    @Test
    void aNameThatTheControlChannelCannotCarryIsRefusedWithTheReason() {
        assertThat(refusal()).isEmpty();

        assertThat(muteBen().ok()).isZero();
        assertThat(refusal()).contains("gate.controlCannotSay");

        stage.at.commands.clear();
        assertThat(muteBen().why().key()).isEqualTo("gate.controlCannotSay");
        assertThat(stage.at.commands).isEmpty();
    }

    @Test
    void nothingIsDoneWhereTwoConferencesShareTheirChannels() {
        mayUseTheApi();
        list(WHOLE, FakeSwitch.ROOM.name());

        assertThat(refusal()).contains("gate.twoConferences");
        assertThat(muteBen().why().key()).isEqualTo("gate.twoConferences");
        assertThat(stage.at.commands).isEmpty();

        list(WHOLE);
        assertThat(refusal()).isEmpty();
    }
}
