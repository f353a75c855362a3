package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;
import static org.gavel.administration.account.AdministrationFixture.problems;

import java.util.List;
import org.gavel.account.AccountKind;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignInOutcome;
import org.gavel.administration.Problem;
import org.gavel.conference.ConferenceId;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator can grant a role to a user of the switch before that user signs in for the first time. */
@ParameterizedClass
@EnumSource(Engine.class)
class RolesCanBeGrantedBeforeTheFirstSignInTest {

    private static final Moderator VIEWER = new Moderator("1042@seven.local", "");

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    private static AccountDraft draft(String login, String password) {
        return new AccountDraft(
                null, 0, login, "Anna", true, false, password, "", "", false, List.of(everywhere("observer")));
    }

    @Test
    void andKeepsItWhenTheyCome() {
        AccountView made = done(fixture.accounts.save(root, draft("1042@Seven.local", "")));

        assertThat(made.kind()).isEqualTo(AccountKind.SWITCH);
        assertThat(fixture.signIn("1042", "right", AdministrationFixture.ADDRESS))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(fixture.accessControl.permits(
                        VIEWER, Permission.SEE, new ConferenceId("3000-seven.local", "seven.local")))
                .isTrue();
        assertThat(fixture.accessControl.permits(
                        VIEWER, Permission.MUTE, new ConferenceId("3000-seven.local", "seven.local")))
                .isFalse();
    }

    @Test
    void aPasswordForItIsRefusedForTheSwitchHasIt() {
        assertThat(problems(fixture.accounts.save(root, draft("1042@seven.local", AdministrationFixture.PASSWORD))))
                .extracting(Problem::key)
                .containsExactly("problem.keptAtTheSwitch");
    }

    @Test
    void oneOfAnotherDomainCouldNeverCome() {
        for (String login : List.of("1042@elsewhere.example", "@seven.local", "10 42@seven.local", "a@b@seven.local")) {
            assertThat(problems(fixture.accounts.save(root, draft(login, ""))))
                    .as(login)
                    .contains(Problem.of("login", "problem.switchDomain", "seven.local"));
        }
    }
}
