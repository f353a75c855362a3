package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gavel.account.AccountKind;
import org.gavel.account.Actor;
import org.gavel.account.store.AccountEntity;
import org.gavel.administration.account.AccountOrder.By;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The database finds, filters, sorts and counts accounts. The page gets only the rows that it shows. */
@ParameterizedClass
@EnumSource(Engine.class)
class AnAccountIsFoundAmongThousandsTest {

    private static final int MANY = 1_200;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
        engine.database()
                .write(em -> IntStream.range(0, MANY).forEach(number -> {
                    AccountEntity account = new AccountEntity(
                            String.format("%04d@seven.local", number),
                            AccountKind.SWITCH,
                            "Person " + number,
                            "t",
                            START);
                    account.activate(number % 2 == 0, START);
                    em.persist(account);
                }));
    }

    private AccountPage page(AccountFilter filter, AccountOrder order, int first, int most) {
        return fixture.accounts.page(root, filter, order, first, most);
    }

    private List<String> logins(AccountFilter filter, AccountOrder order, int first, int most) {
        return page(filter, order, first, most).accounts().stream()
                .map(AccountView::login)
                .toList();
    }

    @Test
    void aPageOfThemInTheWantedOrder() {
        assertThat(page(AccountFilter.ALL, AccountOrder.BY_LOGIN, 0, 50).total())
                .isEqualTo(MANY + 1);
        assertThat(logins(AccountFilter.ALL, AccountOrder.BY_LOGIN, 100, 2))
                .containsExactly("0100@seven.local", "0101@seven.local");
        assertThat(logins(AccountFilter.ALL, new AccountOrder(By.LOGIN, true), 0, 2))
                .containsExactly("root", "1199@seven.local");
        assertThat(logins(AccountFilter.ALL, new AccountOrder(By.KIND, false), 0, 2))
                .containsExactly("root", "0000@seven.local");
        assertThat(logins(AccountFilter.ALL, new AccountOrder(By.NAME, false), 0, 3))
                .containsExactly("0000@seven.local", "0001@seven.local", "0010@seven.local");
        assertThat(logins(AccountFilter.ALL, AccountOrder.BY_LOGIN, 9_999, 50)).isEmpty();
    }

    @Test
    void accountsThatNeverSignedInComeFirst() {
        fixture.transactions.run(
                em -> em.createQuery("update AccountEntity a set a.lastSignInAt = :at where a.login = :login")
                        .setParameter("at", START)
                        .setParameter("login", "0007@seven.local")
                        .executeUpdate());

        assertThat(logins(AccountFilter.ALL, new AccountOrder(By.LAST_SIGN_IN, true), 0, 2))
                .containsExactly("0007@seven.local", "0000@seven.local");
        assertThat(logins(AccountFilter.ALL, new AccountOrder(By.LAST_SIGN_IN, false), MANY, 1))
                .containsExactly("0007@seven.local");
    }

    @Test
    void onlyThoseThatAreAskedFor() {
        assertThat(page(new AccountFilter("", null, false, ""), AccountOrder.BY_LOGIN, 0, 1)
                        .total())
                .isEqualTo(MANY / 2);
        assertThat(logins(new AccountFilter("", AccountKind.GAVEL, null, ""), AccountOrder.BY_LOGIN, 0, 9))
                .containsExactly("root");
        assertThat(logins(new AccountFilter("", null, null, "administrator"), AccountOrder.BY_LOGIN, 0, 9))
                .containsExactly("root");
        assertThat(logins(new AccountFilter("pErSoN 117", null, true, ""), AccountOrder.BY_LOGIN, 0, 9))
                .containsExactly(
                        "1170@seven.local",
                        "1172@seven.local",
                        "1174@seven.local",
                        "1176@seven.local",
                        "1178@seven.local");
    }

    @Test
    void thoseFromAnOlderVersionToo() {
        fixture.transactions.run(em -> em.createQuery("update AccountEntity a set a.folded = null, a.joined = null")
                .executeUpdate());
        AccountFilter filter = new AccountFilter("person 42", null, null, "");
        assertThat(logins(filter, AccountOrder.BY_LOGIN, 0, 9)).isEmpty();

        new AccountFolding(fixture.transactions).ensure();

        assertThat(logins(filter, AccountOrder.BY_LOGIN, 0, 1)).containsExactly("0042@seven.local");
    }
}
