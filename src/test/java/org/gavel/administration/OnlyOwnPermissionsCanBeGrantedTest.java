package org.gavel.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;
import static org.gavel.administration.account.AdministrationFixture.problems;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.NotPermittedException;
import org.gavel.account.Permission;
import org.gavel.administration.account.AccountFilter;
import org.gavel.administration.account.AccountOrder;
import org.gavel.administration.account.AccountView;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.administration.account.GrantDraft;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.role.RoleView;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class OnlyOwnPermissionsCanBeGrantedTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    private Actor clerk(Permission... more) {
        Set<Permission> set = EnumSet.of(Permission.ACCOUNTS, Permission.ROLES, Permission.SEE);
        set.addAll(List.of(more));
        fixture.role(root, "clerk", set.toArray(Permission[]::new));
        fixture.made(root, AdministrationFixture.draft("clerk", everywhere("clerk")));
        return AdministrationFixture.actor("clerk");
    }

    @Test
    void noRoleThatMayMoreThanThemselves() {
        Actor clerk = clerk();

        Saving<AccountView> saving =
                fixture.accounts.save(clerk, AdministrationFixture.draft("anna", everywhere("moderator")));

        assertThat(problems(saving))
                .extracting(Problem::field, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("grants[0].role", "problem.notYours"));
        assertThat(fixture.accounts.find(root, "anna")).isEmpty();
        assertThat(fixture.refusals.all()).extracting(AccessRefusal::attempt).containsExactly("account.add");
        done(fixture.accounts.save(clerk, AdministrationFixture.draft("anna", everywhere("observer"))));
    }

    /** Otherwise an administrator for an hour could become one for ever. */
    @Test
    void norForLongerThanTheyHaveItThemselves() {
        Instant inAnHour = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
        fixture.made(
                root,
                AdministrationFixture.draft("deputy", new GrantDraft("administrator", "ALL", null, null, inAnHour)));
        Actor deputy = AdministrationFixture.actor("deputy");
        AccountView own = fixture.find(deputy, "deputy");

        assertThat(problems(fixture.accounts.save(
                        deputy, AdministrationFixture.with(own, List.of(everywhere("administrator"))))))
                .extracting(Problem::key)
                .contains("problem.notYours");
        assertThat(problems(fixture.accounts.save(
                        deputy, AdministrationFixture.draft("friend", everywhere("administrator")))))
                .extracting(Problem::key)
                .contains("problem.notYours");
    }

    @Test
    void notToThemselvesEither() {
        Actor clerk = clerk();
        AccountView own = fixture.find(clerk, "clerk");

        assertThat(problems(fixture.accounts.save(
                        clerk, AdministrationFixture.with(own, List.of(everywhere("administrator"))))))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
    }

    @Test
    void notByARoleThatTheyChange() {
        Actor clerk = clerk();
        RoleView role = fixture.roles.roles(clerk).stream()
                .filter(one -> one.name().equals("clerk"))
                .findFirst()
                .orElseThrow();
        Set<Permission> more = EnumSet.copyOf(role.permissions());
        more.add(Permission.KICK);

        assertThat(problems(fixture.roles.save(clerk, new RoleDraft(role.id(), role.version(), role.name(), more))))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
        assertThat(problems(fixture.roles.save(clerk, new RoleDraft(null, 0, "new", more))))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
    }

    @Test
    void aPermissionForSomeRoomsCannotBeGrantedForAll() {
        fixture.role(root, "books", Permission.ACCOUNTS);
        fixture.made(
                root,
                AdministrationFixture.draft(
                        "boss", everywhere("books"), new GrantDraft("moderator", "LIKE", "30*", null, null)));
        Saving<AccountView> saving = fixture.accounts.save(
                AdministrationFixture.actor("boss"),
                AdministrationFixture.draft("anna", new GrantDraft("moderator", "LIKE", "30*", null, null)));

        assertThat(problems(saving)).extracting(Problem::key).containsExactly("problem.notYours");
    }

    @Test
    void theyCannotTakeOverAnAccountWithMorePermissions() {
        Actor clerk = clerk();
        AccountView boss = fixture.find(clerk, "root");

        assertThat(problems(fixture.accounts.save(
                        clerk, AdministrationFixture.password(boss, "another-horse-battery-8", false))))
                .extracting(Problem::field)
                .containsExactly("newPassword");
        assertThat(problems(
                        fixture.accounts.save(clerk, AdministrationFixture.switchAccount(boss, "1001", "mine", false))))
                .extracting(Problem::field)
                .containsExactly("switchLogin");
    }

    @Test
    void theyCannotActivateAnAccountWithMorePermissions() {
        Actor clerk = clerk();
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));
        AccountView asleep = done(fixture.accounts.save(clerk, AdministrationFixture.active(anna, false)));

        assertThat(problems(fixture.accounts.save(clerk, AdministrationFixture.active(asleep, true))))
                .extracting(Problem::field)
                .containsExactly("active");
    }

    @Test
    void grantsOfOthersStayWhenTheyChangeSomethingElse() {
        Actor clerk = clerk();
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));

        assertThat(done(fixture.accounts.save(clerk, AdministrationFixture.called(anna, "Anna B.")))
                        .grants())
                .hasSize(1);
    }

    @Test
    void notByTheSettingEither() {
        Actor clerk = clerk();

        assertThat(fixture.transactions.<List<Problem>>run(em -> fixture.settingRules.problems(
                        em,
                        clerk,
                        org.gavel.settings.LiveSetting.SWITCH_SIGN_IN_ROLE,
                        "administrator",
                        java.time.Instant.now())))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
    }

    @Test
    void anAccountWithoutThePermissionIsRefusedAndAudited() {
        fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));
        Actor anna = AdministrationFixture.actor("anna");

        assertThat(fixture.run(fixture.accounts, "save", anna, AdministrationFixture.draft("eve")))
                .isInstanceOf(Saving.Refused.class);
        assertThat(fixture.run(fixture.accounts, "signOutEverywhere", anna, "root"))
                .isInstanceOf(Saving.Refused.class);
        assertThat(fixture.run(fixture.roles, "save", anna, new RoleDraft(null, 0, "x", Set.of())))
                .isInstanceOf(Saving.Refused.class);
        assertThat(fixture.run(fixture.roles, "remove", anna, 1L, 0)).isInstanceOf(Saving.Refused.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        fixture.run(fixture.accounts, "page", anna, AccountFilter.ALL, AccountOrder.BY_LOGIN, 0, 50))
                .isInstanceOf(NotPermittedException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> fixture.run(fixture.accounts, "find", anna, "root"))
                .isInstanceOf(NotPermittedException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> fixture.run(fixture.roles, "roles", anna))
                .isInstanceOf(NotPermittedException.class);
        assertThat(fixture.refusals.all()).hasSize(7);
    }
}
