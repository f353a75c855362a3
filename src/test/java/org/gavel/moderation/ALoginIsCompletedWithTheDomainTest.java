package org.gavel.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.account.Moderator;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SwitchAccount;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.verto.Credentials;
import org.junit.jupiter.api.Test;

/** A switch that forces no domain refuses a login without one. Gavel adds it, so that people need not type it. */
class ALoginIsCompletedWithTheDomainTest {

    private final ModerationStage stage = new ModerationStage();

    @Test
    void whenSomebodySignsInAtTheSwitch() {
        assertThat(new SwitchAuthenticator(stage.links, stage.connections).prove("1010", "1234"))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1010@seven.local", "1010")));
        assertThat(stage.links.find("1010@seven.local").orElseThrow().switchUser())
                .isEqualTo("1010@seven.local");
    }

    @Test
    void whenAnAssignedAccountNamesNone() {
        stage.assigned.put("anna", new SwitchAccount("1010", "1234"));

        ModeratorLink link =
                stage.links.join(new Moderator("anna", "Anna"), "session").orElseThrow();

        assertThat(link.isUp()).isTrue();
        assertThat(link.switchUser()).isEqualTo("1010@seven.local");
    }

    @Test
    void andOneThatNamesADomainGoesAsItIsTyped() {
        assertThat(new Credentials("1010@Other.example", "x").in("seven.local").login())
                .isEqualTo("1010@Other.example");
        assertThat(new SwitchAuthenticator(stage.links, stage.connections).prove("Desk@Other.example", "1234"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(stage.links.find("desk@other.example").orElseThrow().switchUser())
                .isEqualTo("Desk@Other.example");
    }
}
