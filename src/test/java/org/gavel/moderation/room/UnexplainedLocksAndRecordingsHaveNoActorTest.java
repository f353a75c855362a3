package org.gavel.moderation.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gavel.conference.ConferenceReport;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.link.ModeratorLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A lock or recording that only the switch's list shows is attributed to no moderator, and to somebody else only if no
 * moderator of Gavel did it.
 */
class UnexplainedLocksAndRecordingsHaveNoActorTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink admin;

    @BeforeEach
    void aRoomThatIsOpen() {
        stage.at.permit("admin");
        stage.at.mayApi.add("admin");
        admin = stage.signIn("admin");
        stage.at.join(1, "Ana");
        listed(false, false);
    }

    /** The switch's list says so, asked for now. */
    private void listed(boolean locked, boolean recording) {
        listed(locked, recording, now());
    }

    private void listed(boolean locked, boolean recording, Instant askedAt) {
        stage.room.apply(
                new ConferenceReport(
                        FakeSwitch.ROOM.name(),
                        "run",
                        1,
                        Duration.ofMinutes(5),
                        locked,
                        recording,
                        List.of(),
                        0,
                        List.of()),
                askedAt);
    }

    /** Passes a millisecond, so that moments differ. */
    private Instant now() {
        stage.clock.pass(Duration.ofMillis(1));
        return stage.clock.instant();
    }

    private List<ActivityItem> activity() {
        return stage.room.activity().after(0);
    }

    @Test
    void aLockThatNoModeratorOfGavelMadeIsSomebodyElses() {
        listed(true, false);
        listed(false, false);

        assertThat(activity()).extracting(ActivityItem::act).containsExactly("lock", "unlock");
        assertThat(activity()).allMatch(ActivityItem::observed);
        assertThat(activity()).allMatch(item -> item.who() == null && item.moderatorId() == null);
    }

    @Test
    void andSoIsARecording() {
        listed(false, true);
        listed(false, false);

        assertThat(activity()).extracting(ActivityItem::act).containsExactly("recordStart", "recordStop");
        assertThat(activity()).allMatch(ActivityItem::observed);
    }

    @Test
    void aLockOfAModeratorIsAttributedToThem() {
        stage.act(admin, new ActRequest(Act.LOCK, List.of(), false, "", null));
        listed(true, false);

        assertThat(stage.room.facts().locked()).isTrue();
        assertThat(activity()).singleElement().satisfies(item -> {
            assertThat(item.who()).isEqualTo("admin");
            assertThat(item.observed()).isFalse();
        });
    }

    @Test
    void aListThatComesBeforeTheAnswerNamesNoOtherActor() {
        PendingLocks.Sent lock = stage.room.lockBegins(true);
        listed(true, false);
        stage.room.lockEnded(lock, true);
        listed(true, false);

        assertThat(activity()).isEmpty();
        assertThat(stage.room.facts().locked()).isTrue();
    }

    @Test
    void norDoesOneAfterAnAnswerThatNeverCame() {
        PendingLocks.Sent lock = stage.room.lockBegins(true);
        Instant asked = now();
        now();
        stage.room.lockEnded(lock, null);
        listed(false, false, asked);

        listed(true, false);

        assertThat(activity()).isEmpty();
    }

    /** An act that the first list after it does not show was not done, so a later lock is another actor's. */
    @Test
    void aRefusedActExplainsNoLock() {
        PendingLocks.Sent silent = stage.room.lockBegins(true);
        stage.room.lockEnded(silent, null);
        PendingLocks.Sent refused = stage.room.lockBegins(true);
        stage.room.lockEnded(refused, false);
        listed(false, false);

        listed(true, false);

        assertThat(activity()).singleElement().matches(ActivityItem::observed);
    }

    /** No account is left that may ask the switch, so the room may be unlocked again by now. */
    @Test
    void aStateThatTheSwitchNoLongerReportsBecomesUnknown() {
        ModerationStage stage = new ModerationStage();
        RoomReports reports = new RoomReports(stage.rooms, stage.connections, stage.clock);
        stage.room.apply(
                new ConferenceReport(
                        FakeSwitch.ROOM.name(), "run", 1, Duration.ofMinutes(5), true, true, List.of(), 0, List.of()),
                stage.clock.instant());

        stage.clock.pass(Duration.ofSeconds(20));
        reports.tick();
        assertThat(stage.room.facts().locked()).isTrue();

        stage.clock.pass(Duration.ofSeconds(20));
        reports.tick();
        assertThat(stage.room.facts().locked()).isNull();
        assertThat(stage.room.facts().recording()).isNull();
        assertThat(stage.room.facts().since()).isNotNull();
    }

    @Test
    void aStateFromBeforeTheFirstListHasNoTime() {
        ModerationStage later = new ModerationStage();
        later.room.apply(
                new ConferenceReport(
                        FakeSwitch.ROOM.name(), "run", 1, Duration.ofMinutes(5), true, true, List.of(), 0, List.of()),
                later.clock.instant());

        assertThat(later.room.activity().after(0)).isEmpty();
    }
}
