package org.gavel.moderation.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.account.SwitchAccount;
import org.gavel.account.SwitchAccountChanged;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.VertoFailure;
import org.junit.jupiter.api.Test;

/** An account of Gavel connects with the switch's account that is assigned to it. Without one, the moderator is told so. */
class AnAssignedSwitchAccountConnectsTest {

    private static final Moderator ANNA = new Moderator("anna", "Anna");

    private final ModerationStage stage = new ModerationStage();

    @Test
    void theirFirstPageConnectsWithIt() {
        stage.at.permit("admin");
        stage.assigned.put("anna", new SwitchAccount("admin", "1234"));

        ModeratorLink link = stage.links.join(ANNA, "session").orElseThrow();

        assertThat(link.isUp()).isTrue();
        assertThat(link.switchUser()).isEqualTo("admin@seven.local");
        assertThat(stage.room.access(link).view()).isEqualTo(Capability.GRANTED);
        assertThat(stage.links.join(ANNA, "another session")).containsSame(link);
        assertThat(stage.at.connections).hasSize(1);
    }

    @Test
    void withoutOneTheyAreToldSoAndNothingIsConnected() {
        ModeratorLink link = stage.links.join(ANNA, "session").orElseThrow();

        assertThat(link.isUp()).isFalse();
        assertThat(link.state())
                .isInstanceOfSatisfying(
                        ConnectionState.Refused.class,
                        refused -> assertThat(refused.cause()).isInstanceOf(VertoFailure.NoAccount.class));
        assertThat(stage.at.connections).isEmpty();
    }

    @Test
    void anotherAccountTakesThePlaceOfTheFormerOne() {
        stage.at.permit("admin");
        ModeratorLink without = stage.links.join(ANNA, "session").orElseThrow();
        List<ConnectionState> told = new ArrayList<>();
        without.listen((link, state) -> told.add(state));

        stage.assigned.put("anna", new SwitchAccount("admin", "1234"));
        stage.links.reassigned(new SwitchAccountChanged("anna"));

        assertThat(told).hasSize(1).first().isInstanceOf(ConnectionState.Closed.class);
        assertThat(stage.links.join(ANNA, "session").orElseThrow().isUp()).isTrue();
    }

    @Test
    void anAccountAssignedWhileTheFirstPageOpensConnects() {
        stage.at.permit("1001");
        stage.at.permit("admin");
        stage.assigned.put("anna", new SwitchAccount("1001", "1234"));
        stage.meanwhile = () -> {
            stage.assigned.put("anna", new SwitchAccount("admin", "1234"));
            stage.links.reassigned(new SwitchAccountChanged("anna"));
        };

        ModeratorLink link = stage.links.join(ANNA, "session").orElseThrow();

        assertThat(link.switchUser()).isEqualTo("admin@seven.local");
        assertThat(link.isUp()).isTrue();
        assertThat(stage.at.connections).hasSize(1);
        assertThat(stage.links.find("anna")).containsSame(link);
    }

    @Test
    void whenTheirLastSessionEndsTheConnectionEnds() {
        stage.at.permit("admin");
        stage.assigned.put("anna", new SwitchAccount("admin", "1234"));
        stage.links.join(ANNA, "session");

        stage.links.leave("anna", "session");

        assertThat(stage.at.connections).isEmpty();
        assertThat(stage.links.find("anna")).isEmpty();
    }

    @Test
    void aUserOfTheSwitchWithoutALinkMustSignInAgain() {
        assertThat(stage.links.join(stage.moderator("1001"), "session")).isEmpty();
    }
}
