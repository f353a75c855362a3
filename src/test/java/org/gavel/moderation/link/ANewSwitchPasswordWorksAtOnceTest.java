package org.gavel.moderation.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.account.SignInOutcome;
import org.gavel.moderation.FakeConnection;
import org.gavel.moderation.SwitchAuthenticator;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.Test;

/** A moderator whose password has changed at the switch signs in with the new one, also while an older session of theirs is open. */
class ANewSwitchPasswordWorksAtOnceTest {

    @Test
    void theNewConnectionTakesThePlaceOfTheRefusedOne() {
        ModerationStage stage = new ModerationStage();
        stage.at.permit("admin");
        ModeratorLink old = stage.signIn("admin");
        FakeConnection connection = stage.connectionOf(old);
        stage.at.password = "changed";
        connection.drop();
        connection.comeBack();
        assertThat(old.isUp()).isFalse();

        SignInOutcome outcome = new SwitchAuthenticator(stage.links, stage.connections).prove("admin", "changed");
        ModeratorLink link =
                stage.links.join(stage.moderator("admin"), "at home").orElseThrow();

        assertThat(outcome).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(link.isUp()).isTrue();
        assertThat(stage.at.connections).hasSize(1);
    }
}
