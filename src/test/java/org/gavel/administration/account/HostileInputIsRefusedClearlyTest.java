package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;
import static org.gavel.administration.account.AdministrationFixture.problems;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.Problem;
import org.gavel.administration.role.RoleDraft;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class HostileInputIsRefusedClearlyTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    private List<Problem> named(String name) {
        AccountDraft draft = AdministrationFixture.draft("anna");
        return problems(fixture.accounts.save(
                root,
                new AccountDraft(null, 0, "anna", name, true, false, draft.newPassword(), "", "", false, List.of())));
    }

    @Test
    void namesThatAreTooLongSayHowLongTheyAre() {
        assertThat(named("x".repeat(10_000))).containsExactly(Problem.of("name", "problem.tooLong", 10_000, 128));
    }

    @Test
    void charactersThatDeceiveAreNamedWithTheirPlace() {
        assertThat(named("An\u0007na")).containsExactly(Problem.of("name", "problem.control", "U+0007", 3));
        assertThat(named("An\u0000na")).containsExactly(Problem.of("name", "problem.control", "U+0000", 3));
        assertThat(named("Anna\nBauer")).containsExactly(Problem.of("name", "problem.control", "U+000A", 5));
        assertThat(named("\u202egnp.anna")).containsExactly(Problem.of("name", "problem.direction", "U+202E", 1));
        assertThat(named("a\u2066b")).containsExactly(Problem.of("name", "problem.direction", "U+2066", 2));
        assertThat(named("adm\u200bin")).containsExactly(Problem.of("name", "problem.invisible", "U+200B", 4));
        assertThat(named("adm\u00adin")).containsExactly(Problem.of("name", "problem.invisible", "U+00AD", 4));
        assertThat(named("\ud83d\ude00\ufeffx")).containsExactly(Problem.of("name", "problem.invisible", "U+FEFF", 2));
        assertThat(named("x\ud800y")).containsExactly(Problem.of("name", "problem.control", "U+D800", 2));
        assertThat(named("   ")).containsExactly(Problem.of("name", "problem.empty"));
    }

    @Test
    void harmlessTextWithSpecialCharactersIsStoredUnchanged() {
        String name = "<script>alert(1)</script> '; drop table account; -- {0} ${x} #{y} %s";
        AccountDraft draft = new AccountDraft(
                null, 0, "anna", name, true, false, AdministrationFixture.PASSWORD, "", "", false, List.of());

        assertThat(done(fixture.accounts.save(root, draft)).name()).isEqualTo(name);
        assertThat(fixture.find(root, "anna").name()).isEqualTo(name);
        assertThat(found("%")).hasSize(1);
        assertThat(found("_")).isEmpty();
        assertThat(found("'; DROP \u0000\ud800")).hasSize(1);
    }

    @Test
    void anAccountIsFoundHoweverItIsTyped() {
        AccountDraft draft = new AccountDraft(
                null,
                0,
                "anna",
                "Ren\u00E9 \u0141ukasz",
                true,
                false,
                AdministrationFixture.PASSWORD,
                "",
                "",
                false,
                List.of());
        done(fixture.accounts.save(root, draft));

        for (String typed : new String[] {"rene", "LUKASZ", "\uFF32\uFF45\uFF4E\uFF45", "ANNA", "ren\u00E9 lu"}) {
            assertThat(found(typed)).as(typed).extracting(AccountView::login).containsExactly("anna");
        }
        assertThat(found("rena")).isEmpty();
    }

    private List<AccountView> found(String search) {
        return fixture.accounts
                .page(root, new AccountFilter(search, null, null, ""), AccountOrder.BY_LOGIN, 0, 50)
                .accounts();
    }

    @Test
    void anAccentOfTwoCharactersIsKeptAsOne() {
        AccountDraft draft = new AccountDraft(
                null, 0, "anna", " Rene\u0301 ", true, false, AdministrationFixture.PASSWORD, "", "", false, List.of());

        assertThat(done(fixture.accounts.save(root, draft)).name()).isEqualTo("Ren\u00e9");
    }

    @Test
    void loginsThatCannotBe() {
        for (String login :
                new String[] {"1001@elsewhere.example", "an na", "änna", "a/b", "x".repeat(65), "an\u202ena"}) {
            assertThat(problems(fixture.accounts.save(root, AdministrationFixture.draft(login))))
                    .as(login)
                    .extracting(Problem::field)
                    .contains("login");
        }
        assertThat(problems(fixture.accounts.save(root, AdministrationFixture.draft("Gavel"))))
                .extracting(Problem::key)
                .contains("problem.reserved");
    }

    @Test
    void aLoginThatIsThereAlreadyInWhicheverLetters() {
        fixture.made(root, AdministrationFixture.draft("anna"));

        assertThat(problems(fixture.accounts.save(root, AdministrationFixture.draft("ANNA"))))
                .contains(Problem.of("login", "problem.loginTaken", "anna"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        AccountDraft draft = new AccountDraft(
                null,
                0,
                "",
                "",
                true,
                false,
                "short",
                "10 01",
                "x\u0000",
                false,
                List.of(
                        new GrantDraft("nobody", "ALL", null, null, null),
                        new GrantDraft("observer", "SOME", null, null, null),
                        new GrantDraft("observer", "LIKE", "@seven.local", null, null),
                        new GrantDraft("observer", "ONE", "30*", null, null),
                        new GrantDraft("observer", "ONE", "", null, null),
                        new GrantDraft("observer", "ONE", "x".repeat(129), null, null),
                        new GrantDraft("observer", "ALL", null, Instant.MIN, Instant.MAX),
                        new GrantDraft(
                                "observer",
                                "ALL",
                                null,
                                Instant.parse("2026-11-24T10:00:00Z"),
                                Instant.parse("2026-11-24T10:00:00Z"))));

        assertThat(problems(fixture.accounts.save(root, draft)))
                .extracting(Problem::field)
                .contains(
                        "login",
                        "name",
                        "newPassword",
                        "switchLogin",
                        "switchSecret",
                        "grants[0].role",
                        "grants[1].scope",
                        "grants[2].room",
                        "grants[3].room",
                        "grants[4].room",
                        "grants[5].room",
                        "grants[6].from",
                        "grants[6].until",
                        "grants[7].until");
    }

    @Test
    void tooManyGrants() {
        List<GrantDraft> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(new GrantDraft("observer", "ONE", "room" + i, null, null));
        }
        assertThat(problems(fixture.accounts.save(
                        root, AdministrationFixture.draft("anna", many.toArray(GrantDraft[]::new)))))
                .containsExactly(Problem.of("grants", "problem.tooManyGrants", 10_000, 100));
    }

    @Test
    void theNumberOfARoomMeansItsConference() {
        AccountView anna = fixture.made(
                root, AdministrationFixture.draft("anna", new GrantDraft("observer", "ONE", "3000", null, null)));

        assertThat(anna.grants()).extracting(GrantDraft::room).containsExactly("3000-seven.local");
    }

    @Test
    void aRepeatedGrantIsStoredOnce() {
        assertThat(fixture.made(
                                root,
                                AdministrationFixture.draft("anna", everywhere("observer"), everywhere("observer")))
                        .grants())
                .hasSize(1);
    }

    @Test
    void rolesOfTheSameNameAndRolesThatAreNone() {
        fixture.role(root, "guest", Permission.SEE);

        for (String name : new String[] {"GUEST", "administrator", "none", "", "x".repeat(65), "gu\u202eest"}) {
            assertThat(problems(fixture.roles.save(root, new RoleDraft(null, 0, name, Set.of()))))
                    .as(name)
                    .extracting(Problem::field)
                    .contains("name");
        }
    }

    @Test
    void fieldsOfTheSwitchCannotBeSetHere() {
        fixture.signIn("1001", "right", AdministrationFixture.ADDRESS);
        AccountView there = fixture.find(root, "1001@seven.local");

        assertThat(problems(fixture.accounts.save(
                        root, AdministrationFixture.password(there, AdministrationFixture.PASSWORD, false))))
                .extracting(Problem::key)
                .contains("problem.keptAtTheSwitch");
        assertThat(problems(
                        fixture.accounts.save(root, AdministrationFixture.switchAccount(there, "1002", "x", false))))
                .extracting(Problem::key)
                .contains("problem.keptAtTheSwitch");
    }

    @Test
    void impossibleLoginsFindNothing() {
        for (String login : new String[] {null, "", "x".repeat(10_000), "a\u0000b", "\ud800", "' or 1=1"}) {
            assertThat(fixture.accounts.find(root, login)).isEmpty();
        }
    }
}
