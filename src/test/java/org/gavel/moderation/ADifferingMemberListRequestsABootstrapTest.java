package org.gavel.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gavel.conference.ConferenceReport;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No serial shows that the last event before a silence was lost. A difference from the switch's list of members does, and
 * requests a bootstrap.
 */
class ADifferingMemberListRequestsABootstrapTest {

    /** Longer than the pauses between two fetches, shorter than the time after which all is fetched without cause. */
    private static final Duration A_WHILE = Duration.ofSeconds(70);

    private final ModerationStage stage = new ModerationStage();
    private int boots;

    @BeforeEach
    void aRoomOfTwo() {
        stage.at.permit("admin");
        stage.signIn("admin");
        stage.at.join(1, "Ada");
        stage.at.join(2, "Ben");
        passTime();
        assertThat(stage.names()).containsExactly("Ada", "Ben");
        boots = stage.at.boots;
    }

    private void passTime() {
        stage.clock.pass(A_WHILE);
        stage.room.tick();
    }

    private static ConferenceReport.ListedMember member(String channel) {
        return new ConferenceReport.ListedMember(
                1,
                channel,
                "",
                "",
                Duration.ZERO,
                Duration.ZERO,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
    }

    private void list(Set<String> channels, Instant askedAt) {
        List<ConferenceReport.ListedMember> members = channels.stream()
                .map(ADifferingMemberListRequestsABootstrapTest::member)
                .toList();
        stage.room.apply(
                new ConferenceReport(
                        FakeSwitch.ROOM.name(), "", members.size(), Duration.ZERO, false, false, List.of(), 0, members),
                askedAt);
    }

    /** The switch lists its real members, and those for whom it never sends rows. */
    private void list(String... rowless) {
        stage.clock.pass(Duration.ofSeconds(5));
        Set<String> all = new HashSet<>(stage.at.channels());
        all.addAll(Set.of(rowless));
        list(all, stage.clock.instant());
    }

    private int fetched() {
        int since = stage.at.boots - boots;
        boots = stage.at.boots;
        return since;
    }

    @Test
    void aMemberWhoseLeaveWasLostGoes() {
        stage.at.losesEvents = true;
        stage.at.leave(2);

        list();
        assertThat(fetched()).isZero();
        assertThat(stage.names()).containsExactly("Ada", "Ben");

        list();
        assertThat(fetched()).isEqualTo(1);
        assertThat(stage.names()).containsExactly("Ada");
    }

    @Test
    void aMemberWhoseJoinWasLostIsShown() {
        stage.at.losesEvents = true;
        stage.at.join(3, "Cleo");

        list();
        list();

        assertThat(fetched()).isEqualTo(1);
        assertThat(stage.names()).containsExactly("Ada", "Ben", "Cleo");
    }

    @Test
    void allMembersGoWhenTheEndOfTheConferenceWasLost() {
        stage.at.losesEvents = true;
        stage.at.leave(1);
        stage.at.leave(2);

        stage.clock.pass(Duration.ofSeconds(5));
        stage.room.notRunning(stage.clock.instant());
        assertThat(fetched()).isZero();
        stage.clock.pass(Duration.ofSeconds(5));
        stage.room.notRunning(stage.clock.instant());

        assertThat(fetched()).isEqualTo(1);
        assertThat(stage.names()).isEmpty();
    }

    @Test
    void aListThatMayBeOlderThanTheLastEventCountsForNothing() {
        Instant before = stage.clock.instant();
        stage.clock.pass(Duration.ofSeconds(1));
        stage.at.join(3, "Cleo");
        Set<String> old = Set.of("uuid-1", "uuid-2");

        list(old, before);
        list(old, before);
        list(old, before);

        assertThat(fetched()).isZero();
    }

    @Test
    void anEventBetweenTheListsBeginsAnew() {
        stage.at.losesEvents = true;
        stage.at.leave(2);
        list();
        stage.at.losesEvents = false;
        // Nothing is missing for the serials: the switch counts the loss with the next event, and the rows are fetched
        // for that.
        stage.at.mute(1, true);
        assertThat(fetched()).isEqualTo(1);

        list();
        list();
        assertThat(fetched()).isZero();
    }

    @Test
    void twoListsThatDifferEachInAnotherWayAskForNothing() {
        list("screen-1");
        list("screen-2");
        list();

        assertThat(fetched()).isZero();
    }

    @Test
    void aMemberWithoutARowRequestsOneBootstrap() {
        list("screen");
        list("screen");
        assertThat(fetched()).isEqualTo(1);

        for (int i = 0; i < 5; i++) {
            stage.clock.pass(Duration.ofSeconds(10));
            list("screen");
        }
        assertThat(fetched()).isZero();
        assertThat(stage.names()).containsExactly("Ada", "Ben");
    }

    @Test
    void aMemberWhoHasLeftGoesBesideOneWithoutARow() {
        list("screen");
        list("screen");
        assertThat(fetched()).isEqualTo(1);
        stage.clock.pass(Duration.ofSeconds(61));
        stage.at.losesEvents = true;
        stage.at.leave(2);

        list("screen");
        list("screen");

        assertThat(fetched()).isEqualTo(1);
        assertThat(stage.names()).containsExactly("Ada");
    }

    @Test
    void aListThatDoesNotTellAllItsMembersProvesNothing() {
        list("");
        list("");

        assertThat(fetched()).isZero();
    }
}
