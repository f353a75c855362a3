package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;

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

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    private SignInOutcome comes(String login, String password) {
        return fixture.signIn(login, password, AdministrationFixture.ADDRESS);
    }

    @Test
    void aFirstSignInMakesAnAccountWithTheRoleOfTheSettings() {
        assertThat(comes("1001", "right"))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001@seven.local", "1001"), false));

        AccountView made = fixture.find(root, "1001@seven.local");
        assertThat(made.grants()).containsExactly(new GrantDraft("moderator", "ALL", "", null, null));
        assertThat(made.lastSignIn()).isNotNull();
        assertThat(fixture.accessControl.permits(
                        new Moderator("1001@seven.local", ""),
                        Permission.KICK,
                        new ConferenceId("3000-seven.local", "seven.local")))
                .isTrue();
        assertThat(fixture.audit.entries())
                .filteredOn(entry -> entry.by().who().id().equals("1001@seven.local"))
                .singleElement()
                .matches(entry -> entry.what().equals("account.add"));
    }

    @Test
    void aLaterSignInKeepsTheAccountsRoles() {
        comes("1001", "right");
        AccountView account = fixture.find(root, "1001@seven.local");
        done(fixture.accounts.save(root, AdministrationFixture.with(account, List.of(everywhere("observer")))));
        done(fixture.accounts.save(root, AdministrationFixture.called(fixture.find(root, "1001@seven.local"), "Anna")));

        assertThat(comes("1001@seven.local", "right"))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001@seven.local", "Anna"), false));
        assertThat(fixture.find(root, "1001@seven.local").grants())
                .extracting(GrantDraft::role)
                .containsExactly("observer");
    }

    @Test
    void withRoleNoneTheyMayNothing() {
        fixture.config.set("gavel.sign-in.switch-role", "none");

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(fixture.find(root, "1001@seven.local").grants()).isEmpty();
    }

    @Test
    void noUserOfTheSwitchSignsInWhenItIsOff() {
        comes("1001", "right");
        fixture.config.set("gavel.sign-in.switch", "false");

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("1002", "right")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("root", AdministrationFixture.PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void anAccountOfGavelIsNeverProvedByTheSwitch() {
        fixture.made(root, AdministrationFixture.draft("1001"));

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("1001", AdministrationFixture.PASSWORD))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001", "1001"), false));
        assertThat(comes("1001@seven.local", "right"))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("1001@seven.local", "1001"), false));
    }

    @Test
    void whileTheDatabaseIsAwayOnlyKnownAccountsOfTheSwitchGetIn() {
        comes("1001", "right");
        fixture.transactions.takeAway();

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(comes("1001", "wrong")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("1002", "right")).isInstanceOf(SignInOutcome.DatabaseAway.class);
        assertThat(comes("root", AdministrationFixture.PASSWORD)).isInstanceOf(SignInOutcome.DatabaseAway.class);
    }

    @Test
    void eachAttemptIsTold() {
        comes("1001", "wrong");
        comes(" ROOT ", AdministrationFixture.PASSWORD);

        assertThat(fixture.attempts.all())
                .extracting(attempt -> attempt.login())
                .containsExactly("1001", "ROOT");
        assertThat(fixture.attempts.all().get(1).outcome()).isInstanceOf(SignInOutcome.SignedIn.class);
    }
}
