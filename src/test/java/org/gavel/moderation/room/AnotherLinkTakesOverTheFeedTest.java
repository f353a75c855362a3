package org.gavel.moderation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.gavel.moderation.FakeConnection;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.link.ModeratorLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the feeding link goes, another one feeds, and no row is wrong. */
class AnotherLinkTakesOverTheFeedTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink feeding;
    private ModeratorLink other;

    @BeforeEach
    void twoModeratorsWatch() {
        stage.at.permit("admin");
        stage.at.permit("super");
        feeding = stage.signIn("admin");
        other = stage.signIn("super");
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
    }

    @Test
    void whenItsSocketIsLost() {
        stage.connectionOf(feeding).drop();
        stage.at.join(3, "Cao");

        assertThat(stage.names()).containsExactly("Ana", "Ben", "Cao");
        assertThat(stage.room.freshness(other).kind()).isEqualTo(Freshness.Kind.LIVE);
        assertThat(stage.at.subscribers(FakeSwitch.ROOM.liveArrayChannel())).isEqualTo(1);
    }

    @Test
    void whenItsModeratorSignsOut() {
        stage.links.leave(feeding.moderator().id(), "session-admin");
        stage.at.leave(1);

        assertThat(stage.names()).containsExactly("Ben");
        assertThat(stage.room.freshness(other).kind()).isEqualTo(Freshness.Kind.LIVE);
    }

    @Test
    void withoutAnotherOneTheOldRosterStaysMarkedAsOldUntilItIsBack() {
        stage.links.leave(other.moderator().id(), "session-super");
        FakeConnection connection = stage.connectionOf(feeding);
        connection.drop();
        stage.at.leave(2);

        assertThat(stage.names()).containsExactly("Ana", "Ben");
        assertThat(stage.room.freshness(feeding).kind()).isEqualTo(Freshness.Kind.RECONNECTING);

        connection.comeBack();

        assertThat(stage.names()).containsExactly("Ana");
        assertThat(stage.room.freshness(feeding).kind()).isEqualTo(Freshness.Kind.LIVE);
    }

    @Test
    void theRowsKeepTheirHandlesOverATakeOver() {
        int handle = stage.entry("Ben").handle();

        stage.connectionOf(feeding).drop();

        assertThat(stage.entry("Ben").handle()).isEqualTo(handle);
    }

    @Test
    void lostEventsAreFetchedAgain() {
        stage.at.losesEvents = true;
        stage.at.join(3, "Cao");
        stage.at.losesEvents = false;
        stage.at.mute(1, true);
        stage.room.tick();

        await().untilAsserted(() -> {
            stage.room.tick();
            assertThat(stage.names()).containsExactly("Ana", "Ben", "Cao");
        });
        assertThat(stage.entry("Ana").member().audio().muted()).isTrue();
    }

    @Test
    void forgedEventsChangeNothingAndAreCounted() {
        stage.at.forge("add", 66, "Mallory");
        stage.at.forge("del", 1, "Ana");

        assertThat(stage.names()).containsExactly("Ana", "Ben");
        assertThat(stage.room.feeds().forgeries()).isEqualTo(2);
        assertThat(stage.room.activity().after(0)).extracting(ActivityItem::act).contains("forged");
    }
}
