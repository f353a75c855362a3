package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;

import java.util.List;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordProblem;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SwitchAccount;
import org.gavel.account.SwitchAccountChanged;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.Problem;
import org.gavel.input.TestShape;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ADeactivatedAccountCannotSignInTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    private static final String OTHER = "another-horse-battery-8";

    private SignInOutcome comes(String login, String password) {
        return fixture.signIn(login, password, AdministrationFixture.ADDRESS);
    }

    @Test
    void onlyTheRightPasswordIsToldThatTheAccountIsDeactivated() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        assertThat(comes("anna", AdministrationFixture.PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
        done(fixture.accounts.save(root, AdministrationFixture.active(fixture.find(root, "anna"), false)));

        assertThat(comes("anna", AdministrationFixture.PASSWORD)).isInstanceOf(SignInOutcome.Deactivated.class);
        assertThat(comes("anna", "wrong")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(anna.active()).isTrue();
    }

    @Test
    void anAccountOfTheSwitchLikewise() {
        comes("1001", "right");
        done(fixture.accounts.save(root, AdministrationFixture.active(fixture.find(root, "1001@seven.local"), false)));

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.Deactivated.class);
        assertThat(comes("1001", "wrong")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        fixture.transactions.takeAway();
        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.Deactivated.class);
    }

    @Test
    void aNewPasswordTakesTheOldOnesPlace() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        done(fixture.accounts.save(root, AdministrationFixture.password(anna, OTHER, true)));

        assertThat(comes("anna", AdministrationFixture.PASSWORD)).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("ANNA", OTHER)).isEqualTo(new SignInOutcome.SignedIn(new Moderator("anna", "anna"), true));
    }

    @Test
    void anOldHashIsRenewedAtTheSignIn() {
        fixture.made(root, AdministrationFixture.draft("anna"));
        String weak = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        keep(weak);

        assertThat(comes("anna", "password")).isInstanceOf(SignInOutcome.SignedIn.class);

        assertThat(kept()).isNotEqualTo(weak).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(comes("anna", "password")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    private void keep(String hash) {
        fixture.transactions.run(
                em -> em.createQuery("update AccountEntity a set a.passwordHash = :hash where a.login = :login")
                        .setParameter("hash", hash)
                        .setParameter("login", "anna")
                        .executeUpdate());
    }

    private String kept() {
        return fixture.transactions.run(
                em -> em.createQuery("select a.passwordHash from AccountEntity a where a.login = :login", String.class)
                        .setParameter("login", "anna")
                        .getSingleResult());
    }

    @Test
    void aPasswordChangeNeedsThePresentOneAndEndsOtherSessions() {
        fixture.made(
                root,
                new AccountDraft(
                        null, 0, "anna", "anna", true, true, AdministrationFixture.PASSWORD, "", "", false, List.of()));
        Actor anna = AdministrationFixture.actor("anna");

        assertThat(fixture.ownPassword.change(anna, "wrong", OTHER)).isInstanceOf(PasswordChange.WrongPresent.class);
        assertThat(fixture.ownPassword.change(anna, null, OTHER)).isInstanceOf(PasswordChange.WrongPresent.class);
        assertThat(fixture.ownPassword.change(anna, AdministrationFixture.PASSWORD, AdministrationFixture.PASSWORD))
                .matches(change -> problem(change).equals("password.problem.same"));
        assertThat(fixture.ownPassword.change(anna, AdministrationFixture.PASSWORD, "short"))
                .matches(change -> problem(change).equals("password.problem.short"));
        assertThat(fixture.ownPassword.change(AdministrationFixture.actor("1001@seven.local"), "right", OTHER))
                .isInstanceOf(PasswordChange.NotHere.class);

        PasswordChange.Changed changed =
                (PasswordChange.Changed) fixture.ownPassword.change(anna, AdministrationFixture.PASSWORD, OTHER);

        assertThat(fixture.accessControl.status(anna.who()).orElseThrow())
                .matches(status -> !status.mustChange())
                .matches(status -> status.keeps(changed.validFrom()))
                .matches(status -> !status.keeps(changed.validFrom().minusMillis(1)));
        assertThat(comes("anna", OTHER)).isEqualTo(new SignInOutcome.SignedIn(anna.who(), false));
        assertThat(fixture.audit.last().what()).isEqualTo("account.password");
        assertThat(fixture.audit.last().details().toString())
                .doesNotContain(OTHER)
                .doesNotContain(AdministrationFixture.PASSWORD);
    }

    @Test
    void aResetThatComesInBetweenWins() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        String reset = "reset-horse-battery-9";
        NewPassword slow = new NewPassword(new PasswordPolicy(fixture.settings), fixture.hashes) {
            @Override
            public Checked check(String wanted, String login, String name, Optional<String> present) {
                done(fixture.accounts.save(root, AdministrationFixture.password(anna, reset, true)));
                return super.check(wanted, login, name, present);
            }
        };
        OwnPassword own = new OwnPassword(
                fixture.signIn, new StoredAccounts(fixture.transactions), slow, fixture.changes, TestShape.SHAPE);

        assertThat(own.change(AdministrationFixture.actor("anna"), AdministrationFixture.PASSWORD, OTHER))
                .isInstanceOf(PasswordChange.WrongPresent.class);

        assertThat(comes("anna", OTHER)).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("anna", reset)).isEqualTo(new SignInOutcome.SignedIn(new Moderator("anna", "anna"), true));
    }

    private static String problem(PasswordChange change) {
        List<PasswordProblem> problems = ((PasswordChange.Unfit) change).problems();
        return problems.get(0).key();
    }

    @Test
    void wrongPresentPasswordsAreThrottled() {
        fixture.made(root, AdministrationFixture.draft("anna"));
        for (int i = 0; i < 5; i++) {
            fixture.ownPassword.change(AdministrationFixture.actor("anna"), "wrong", OTHER);
        }
        assertThat(fixture.ownPassword.change(
                        AdministrationFixture.actor("anna"), AdministrationFixture.PASSWORD, OTHER))
                .isInstanceOf(PasswordChange.TooManyAttempts.class);
    }

    @Test
    void theSwitchAccountThatIsAssignedIsGotBackAndNeverShown() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        assertThat(fixture.assigned().of("anna")).isEmpty();

        AccountView with = done(
                fixture.accounts.save(root, AdministrationFixture.switchAccount(anna, "1001", "s3cret-1001", false)));
        assertThat(fixture.assigned().of("anna")).contains(new SwitchAccount("1001", "s3cret-1001"));
        assertThat(with.hasSwitchSecret()).isTrue();
        assertThat(with.secretReadable()).isTrue();
        assertThat(with.toString()).doesNotContain("s3cret");
        assertThat(fixture.switchAccounts.all()).containsExactly(new SwitchAccountChanged("anna"));

        AccountView kept = done(fixture.accounts.save(root, AdministrationFixture.called(with, "Anna")));
        assertThat(fixture.assigned().of("anna")).isPresent();
        assertThat(fixture.switchAccounts.all()).hasSize(1);

        assertThat(AdministrationFixture.problems(
                        fixture.accounts.save(root, AdministrationFixture.switchAccount(kept, "1002", "", false))))
                .containsExactly(Problem.of("switchSecret", "problem.switchSecretNeeded"));
        done(fixture.accounts.save(root, AdministrationFixture.switchAccount(kept, "", "", false)));
        assertThat(fixture.assigned().of("anna")).isEmpty();
        assertThat(fixture.audit.entries().toString()).doesNotContain("s3cret");
    }

    @Test
    void withAnotherKeyTheSecretIsToldToBeUnreadable() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        done(fixture.accounts.save(root, AdministrationFixture.switchAccount(anna, "1001", "s3cret-1001", false)));
        org.gavel.account.SecretBox other =
                new org.gavel.account.SecretBox(org.gavel.store.MasterKey.of(fixture.directory.resolve("other.key")));

        assertThat(new org.gavel.account.store.StoredSwitchAccounts(fixture.transactions, other).of("anna"))
                .isEmpty();
    }
}
