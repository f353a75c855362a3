package org.gavel.administration.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SwitchAccount;
import org.gavel.administration.account.AccountView;
import org.gavel.administration.account.AdministrationHouse;
import org.gavel.administration.account.GrantDraft;
import org.gavel.conference.ConferenceId;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class TheDemonstrationHasItsAccountsTest {

    private static final List<DemonstrationSeed.Wanted> WANTED = List.of(
            DemonstrationSeed.Wanted.atTheSwitch("super@seven.local", "super", "administrator"),
            DemonstrationSeed.Wanted.atTheSwitch("viewer@seven.local", "viewer", "observer"),
            new DemonstrationSeed.Wanted("chair", "Chair", "administrator", "demonstration-chair", "super", "1234"));

    @Parameter
    Engine engine;

    private AdministrationHouse house;

    @BeforeEach
    void build() {
        house = new AdministrationHouse(engine);
        new DemonstrationSeed(house.changes, house.hashes, house.box).make(WANTED);
    }

    @Test
    void eachMayWhatItsRoleMay() {
        assertThat(house.accessControl.permits(new Moderator("super@seven.local", ""), Permission.ACCOUNTS, null))
                .isTrue();
        assertThat(house.accessControl.permits(
                        new Moderator("viewer@seven.local", ""),
                        Permission.SEE,
                        new ConferenceId("3000-seven.local", "seven.local")))
                .isTrue();
        assertThat(house.accessControl.permits(
                        new Moderator("viewer@seven.local", ""),
                        Permission.MUTE,
                        new ConferenceId("3000-seven.local", "seven.local")))
                .isFalse();
        assertThat(house.signIn("chair", "demonstration-chair", AdministrationHouse.ADDRESS))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("chair", "Chair"), false));
        assertThat(house.assigned().of("chair")).contains(new SwitchAccount("super", "1234"));
        assertThat(house.audit.last().details().toString())
                .doesNotContain("1234")
                .doesNotContain("demonstration-chair");
    }

    @Test
    void whatWasDecidedSinceIsKept() {
        AccountView viewer = house.find(AdministrationHouse.actor("chair"), "viewer@seven.local");
        AdministrationHouse.done(house.accounts.save(
                AdministrationHouse.actor("chair"),
                AdministrationHouse.with(viewer, List.of(AdministrationHouse.everywhere("moderator")))));

        new DemonstrationSeed(house.changes, house.hashes, house.box).make(WANTED);

        assertThat(house.find(AdministrationHouse.actor("chair"), "viewer@seven.local")
                        .grants())
                .extracting(GrantDraft::role)
                .containsExactly("moderator");
    }
}
