package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationHouse.done;

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
class ADeactivatedAccountStaysOutTest {

    @Parameter
    Engine engine;

    private AdministrationHouse house;
    private Actor root;

    @BeforeEach
    void build() {
        house = new AdministrationHouse(engine);
        root = house.administrator();
    }

    private static final String OTHER = "another-horse-battery-8";

    private SignInOutcome comes(String login, String password) {
        return house.signIn(login, password, AdministrationHouse.ADDRESS);
    }

    @Test
    void onlyWhoKnowsThePasswordIsToldThatItIsDeactivated() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna"));
        assertThat(comes("anna", AdministrationHouse.PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
        done(house.accounts.save(root, AdministrationHouse.active(house.find(root, "anna"), false)));

        assertThat(comes("anna", AdministrationHouse.PASSWORD)).isInstanceOf(SignInOutcome.Deactivated.class);
        assertThat(comes("anna", "wrong")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(anna.active()).isTrue();
    }

    @Test
    void anAccountOfTheSwitchLikewise() {
        comes("1001", "right");
        done(house.accounts.save(root, AdministrationHouse.active(house.find(root, "1001@seven.local"), false)));

        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.Deactivated.class);
        assertThat(comes("1001", "wrong")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        house.transactions.takeAway();
        assertThat(comes("1001", "right")).isInstanceOf(SignInOutcome.Deactivated.class);
    }

    @Test
    void aNewPasswordTakesTheOldOnesPlace() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna"));
        done(house.accounts.save(root, AdministrationHouse.password(anna, OTHER, true)));

        assertThat(comes("anna", AdministrationHouse.PASSWORD)).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("ANNA", OTHER)).isEqualTo(new SignInOutcome.SignedIn(new Moderator("anna", "anna"), true));
    }

    @Test
    void anOldHashIsRenewedWhenHeSignsIn() {
        house.made(root, AdministrationHouse.draft("anna"));
        String weak = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        keep(weak);

        assertThat(comes("anna", "password")).isInstanceOf(SignInOutcome.SignedIn.class);

        assertThat(kept()).isNotEqualTo(weak).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(comes("anna", "password")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    private void keep(String hash) {
        house.transactions.run(
                em -> em.createQuery("update AccountEntity a set a.passwordHash = :hash where a.login = :login")
                        .setParameter("hash", hash)
                        .setParameter("login", "anna")
                        .executeUpdate());
    }

    private String kept() {
        return house.transactions.run(
                em -> em.createQuery("select a.passwordHash from AccountEntity a where a.login = :login", String.class)
                        .setParameter("login", "anna")
                        .getSingleResult());
    }

    @Test
    void whoChoosesAnotherPasswordProvesThePresentOneAndEndsHisOtherSessions() {
        house.made(
                root,
                new AccountDraft(
                        null, 0, "anna", "anna", true, true, AdministrationHouse.PASSWORD, "", "", false, List.of()));
        Actor anna = AdministrationHouse.actor("anna");

        assertThat(house.ownPassword.change(anna, "wrong", OTHER)).isInstanceOf(PasswordChange.WrongPresent.class);
        assertThat(house.ownPassword.change(anna, null, OTHER)).isInstanceOf(PasswordChange.WrongPresent.class);
        assertThat(house.ownPassword.change(anna, AdministrationHouse.PASSWORD, AdministrationHouse.PASSWORD))
                .matches(change -> problem(change).equals("password.problem.same"));
        assertThat(house.ownPassword.change(anna, AdministrationHouse.PASSWORD, "short"))
                .matches(change -> problem(change).equals("password.problem.short"));
        assertThat(house.ownPassword.change(AdministrationHouse.actor("1001@seven.local"), "right", OTHER))
                .isInstanceOf(PasswordChange.NotHere.class);

        PasswordChange.Changed changed =
                (PasswordChange.Changed) house.ownPassword.change(anna, AdministrationHouse.PASSWORD, OTHER);

        assertThat(house.accessControl.standing(anna.who()).orElseThrow())
                .matches(standing -> !standing.mustChange())
                .matches(standing -> standing.keeps(changed.validFrom()))
                .matches(standing -> !standing.keeps(changed.validFrom().minusMillis(1)));
        assertThat(comes("anna", OTHER)).isEqualTo(new SignInOutcome.SignedIn(anna.who(), false));
        assertThat(house.audit.last().what()).isEqualTo("account.password");
        assertThat(house.audit.last().details().toString())
                .doesNotContain(OTHER)
                .doesNotContain(AdministrationHouse.PASSWORD);
    }

    @Test
    void aResetThatComesInBetweenWins() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna"));
        String reset = "reset-horse-battery-9";
        NewPassword slow = new NewPassword(new PasswordPolicy(house.settings), house.hashes) {
            @Override
            public Judged judged(String wanted, String login, String name, Optional<String> present) {
                done(house.accounts.save(root, AdministrationHouse.password(anna, reset, true)));
                return super.judged(wanted, login, name, present);
            }
        };
        OwnPassword own = new OwnPassword(
                house.signIn, new StoredAccounts(house.transactions), slow, house.changes, TestShape.SHAPE);

        assertThat(own.change(AdministrationHouse.actor("anna"), AdministrationHouse.PASSWORD, OTHER))
                .isInstanceOf(PasswordChange.WrongPresent.class);

        assertThat(comes("anna", OTHER)).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(comes("anna", reset)).isEqualTo(new SignInOutcome.SignedIn(new Moderator("anna", "anna"), true));
    }

    private static String problem(PasswordChange change) {
        List<PasswordProblem> problems = ((PasswordChange.Unfit) change).problems();
        return problems.get(0).key();
    }

    @Test
    void whoGuessesAtThePresentPasswordHasToWait() {
        house.made(root, AdministrationHouse.draft("anna"));
        for (int i = 0; i < 5; i++) {
            house.ownPassword.change(AdministrationHouse.actor("anna"), "wrong", OTHER);
        }
        assertThat(house.ownPassword.change(AdministrationHouse.actor("anna"), AdministrationHouse.PASSWORD, OTHER))
                .isInstanceOf(PasswordChange.TooManyAttempts.class);
    }

    @Test
    void theSwitchAccountThatIsAssignedIsGotBackAndNeverShown() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna"));
        assertThat(house.assigned().of("anna")).isEmpty();

        AccountView with =
                done(house.accounts.save(root, AdministrationHouse.switchAccount(anna, "1001", "s3cret-1001", false)));
        assertThat(house.assigned().of("anna")).contains(new SwitchAccount("1001", "s3cret-1001"));
        assertThat(with.hasSwitchSecret()).isTrue();
        assertThat(with.secretReadable()).isTrue();
        assertThat(with.toString()).doesNotContain("s3cret");
        assertThat(house.switchAccounts.all()).containsExactly(new SwitchAccountChanged("anna"));

        AccountView kept = done(house.accounts.save(root, AdministrationHouse.called(with, "Anna")));
        assertThat(house.assigned().of("anna")).isPresent();
        assertThat(house.switchAccounts.all()).hasSize(1);

        assertThat(AdministrationHouse.problems(
                        house.accounts.save(root, AdministrationHouse.switchAccount(kept, "1002", "", false))))
                .containsExactly(Problem.of("switchSecret", "problem.switchSecretNeeded"));
        done(house.accounts.save(root, AdministrationHouse.switchAccount(kept, "", "", false)));
        assertThat(house.assigned().of("anna")).isEmpty();
        assertThat(house.audit.entries().toString()).doesNotContain("s3cret");
    }

    @Test
    void withAnotherKeyTheSecretIsToldToBeUnreadable() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna"));
        done(house.accounts.save(root, AdministrationHouse.switchAccount(anna, "1001", "s3cret-1001", false)));
        org.gavel.account.SecretBox other =
                new org.gavel.account.SecretBox(org.gavel.store.MasterKey.of(house.directory.resolve("other.key")));

        assertThat(new org.gavel.account.store.StoredSwitchAccounts(house.transactions, other).of("anna"))
                .isEmpty();
    }
}
