package org.gavel.moderation.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.account.SignInOutcome;
import org.gavel.moderation.FakeConnection;
import org.gavel.moderation.SwitchAuthenticator;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each sign-in is proved at the switch: a link that is up only proves the password at the time when it was made. */
class EachSignInIsProvedAtTheSwitchTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink link;
    private FakeConnection connection;

    @BeforeEach
    void signedInAlready() {
        stage.at.permit("admin");
        link = stage.signIn("admin");
        connection = stage.connectionOf(link);
    }

    private SignInOutcome signIn(String password) {
        return new SwitchAuthenticator(stage.links, stage.connections).prove("admin", password);
    }

    @Test
    void aFormerPasswordIsRefusedThoughItsLinkIsUp() {
        stage.at.password = "changed";

        assertThat(signIn("1234")).isInstanceOf(SignInOutcome.WrongCredentials.class);

        assertThat(link.isUp()).isTrue();
        assertThat(stage.links.find(link.moderator().id())).containsSame(link);
        assertThat(stage.at.connections).containsExactly(connection);
    }

    @Test
    void theRightOneIsProvedByALoginOfItsOwnAndTheLinkStays() {
        assertThat(signIn("1234")).isInstanceOf(SignInOutcome.SignedIn.class);

        assertThat(stage.at.opened).isEqualTo(2);
        assertThat(stage.links.find(link.moderator().id())).containsSame(link);
        assertThat(stage.at.connections).containsExactly(connection);
    }

    @Test
    void aLinkThatStaysIsAskedWhetherTheSwitchStillKnowsIt() {
        assertThat(connection.requests).isEmpty();

        signIn("1234");

        assertThat(connection.requests).containsExactly("verto.ping");
    }

    @Test
    void aLinkMadeWithAnotherPasswordGivesWayToTheNewOne() {
        stage.at.password = "changed";

        assertThat(signIn("changed")).isInstanceOf(SignInOutcome.SignedIn.class);

        ModeratorLink now = stage.links.find(link.moderator().id()).orElseThrow();
        assertThat(now).isNotSameAs(link);
        assertThat(now.isUp()).isTrue();
        assertThat(connection.closed).isTrue();
        stage.scheduler.passTime();
        assertThat(stage.links.find(link.moderator().id())).containsSame(now);
    }

    @Test
    void butNotWhileTheyHaveCallsByIt() {
        link.keepSession(true);
        stage.at.password = "changed";

        assertThat(signIn("changed")).isInstanceOf(SignInOutcome.SignedIn.class);

        assertThat(stage.links.find(link.moderator().id())).containsSame(link);
        assertThat(connection.closed).isFalse();
        assertThat(stage.at.connections).containsExactly(connection);
    }
}
