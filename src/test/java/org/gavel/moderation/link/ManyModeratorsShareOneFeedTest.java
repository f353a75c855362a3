package org.gavel.moderation.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.SwitchAuthenticator;
import org.gavel.moderation.room.Freshness;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.moderation.room.RoomAccess;
import org.junit.jupiter.api.Test;

/** The switch feeds a room once, however many moderators look at it. */
class ManyModeratorsShareOneFeedTest {

    private final ModerationStage stage = new ModerationStage();

    @Test
    void onlyOneOfThreeLinksStaysSubscribed() {
        for (String login : new String[] {"admin", "super", "1000"}) {
            stage.at.permit(login);
            stage.signIn(login);
        }

        assertThat(stage.at.subscribers(FakeSwitch.ROOM.liveArrayChannel())).isEqualTo(1);
        assertThat(stage.at.subscribers(FakeSwitch.ROOM.modChannel())).isEqualTo(1);
    }

    @Test
    void eachIsToldWhatTheSwitchLetsThemDo() {
        stage.at.permit("admin");
        stage.at.mayView.add("viewer");
        ModeratorLink admin = stage.signIn("admin");
        ModeratorLink viewer = stage.signIn("viewer");
        ModeratorLink stranger = stage.signIn("1018");

        assertThat(stage.room.access(admin)).isEqualTo(new RoomAccess(Capability.GRANTED, Capability.GRANTED));
        assertThat(stage.room.access(viewer)).isEqualTo(new RoomAccess(Capability.GRANTED, Capability.REFUSED));
        assertThat(stage.room.access(stranger)).isEqualTo(new RoomAccess(Capability.REFUSED, Capability.REFUSED));
        assertThat(stage.room.freshness(stranger).kind()).isEqualTo(Freshness.Kind.REFUSED);
    }

    @Test
    void twoSessionsOfOnePersonShareOneConnection() {
        stage.at.permit("admin");
        ModeratorLink first = stage.signIn("admin");
        ModeratorLink second = stage.signIn("admin");

        assertThat(second).isSameAs(first);
        assertThat(stage.at.connections).hasSize(1);
    }

    @Test
    void theConnectionEndsWithTheLastSession() {
        stage.at.permit("admin");
        stage.signIn("admin");
        stage.links.join(stage.moderator("admin"), "another session");

        stage.links.leave("admin@seven.local", "session-admin");
        assertThat(stage.at.connections).hasSize(1);

        stage.links.leave("admin@seven.local", "another session");
        assertThat(stage.at.connections).isEmpty();
        assertThat(stage.links.find("admin@seven.local")).isEmpty();
    }

    @Test
    void aConnectionThatNoSessionTakesIsClosed() {
        new SwitchAuthenticator(stage.links, stage.connections).prove("admin", "1234");
        assertThat(stage.at.connections).hasSize(1);

        stage.scheduler.passTime();

        assertThat(stage.at.connections).isEmpty();
    }
}
