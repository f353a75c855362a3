package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationHouse.done;
import static org.gavel.administration.account.AdministrationHouse.everywhere;

import java.util.List;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignInOutcome;
import org.gavel.conference.ConferenceId;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SwitchAccountsCanBeSwitchedOffTest {

    @Parameter
    Engine engine;

    private AdministrationHouse house;
    private Actor root;

    @BeforeEach
    void build() {
        house = new AdministrationHouse(engine);
        root = house.administrator();
    }

    private SignInOutcome comes(String login, String password) {
        return house.signIn(login, password, AdministrationHouse.ADDRESS);
    }

    @Test
    void whoComesForTheFirstTimeGetsAnAccountAndTheRoleOfTheSettings() {
        assertThat(comes("1001", "right"))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001@seven.local", "1001"), false));

        AccountView made = house.find(root, "1001@seven.local");
        assertThat(made.grants()).containsExactly(new GrantDraft("moderator", "ALL", "", null, null));
        assertThat(made.lastSignIn()).isNotNull();
        assertThat(house.accessControl.permits(
                        new Moderator("1001@seven.local", ""),
                        Permission.KICK,
                        new ConferenceId("3000-seven.local", "seven.local")))
                .isTrue();
        assertThat(house.audit.entries())
                .filteredOn(entry -> entry.by().who().id().equals("1001@seven.local"))
                .singleElement()
                .matches(entry -> entry.what().equals("account.add"));
    }

    @Test
    void whoComesAgainKeepsWhatWasDecidedAboutHim() {
        comes("1001", "right");
        AccountView account = house.find(root, "1001@seven.local");
        done(house.accounts.save(root, AdministrationHouse.with(account, List.of(everywhere("observer")))));
        done(house.accounts.save(root, AdministrationHouse.called(house.find(root, "1001@seven.local"), "Anna")));

        assertThat(comes("1001@seven.local", "right"))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001@seven.local", "Anna"), false));
        assertThat(house.find(root, "1001@seven.local").grants())
                .extracting(GrantDraft::role)
                .containsExactly("observer");
    }

    @Test
    void withRoleNoneHeMayNothing() {
        house.config.set("gavel.sign-in.switch-role", "none");

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(house.find(root, "1001@seven.local").grants()).isEmpty();
    }

    @Test
    void whenItIsSwitchedOffNobodyGetsInByTheSwitch() {
        comes("1001", "right");
        house.config.set("gavel.sign-in.switch", "false");

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("1002", "right")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("root", AdministrationHouse.PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void anAccountOfGavelIsNeverProvedByTheSwitch() {
        house.made(root, AdministrationHouse.draft("1001"));

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("1001", AdministrationHouse.PASSWORD))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001", "1001"), false));
        assertThat(comes("1001@seven.local", "right"))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001@seven.local", "1001"), false));
    }

    @Test
    void whileTheDatabaseIsAwayOnlyKnownAccountsOfTheSwitchGetIn() {
        comes("1001", "right");
        house.transactions.takeAway();

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(comes("1001", "wrong")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("1002", "right")).isInstanceOf(SignInOutcome.DatabaseAway.class);
        assertThat(comes("root", AdministrationHouse.PASSWORD)).isInstanceOf(SignInOutcome.DatabaseAway.class);
    }

    @Test
    void eachAttemptIsTold() {
        comes("1001", "wrong");
        comes(" ROOT ", AdministrationHouse.PASSWORD);

        assertThat(house.attempts.all()).extracting(attempt -> attempt.login()).containsExactly("1001", "ROOT");
        assertThat(house.attempts.all().get(1).outcome()).isInstanceOf(SignInOutcome.SignedIn.class);
    }
}
