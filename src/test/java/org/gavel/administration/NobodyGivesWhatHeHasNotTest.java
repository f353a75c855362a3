package org.gavel.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationHouse.done;
import static org.gavel.administration.account.AdministrationHouse.everywhere;
import static org.gavel.administration.account.AdministrationHouse.problems;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.account.AccountFilter;
import org.gavel.administration.account.AccountView;
import org.gavel.administration.account.AdministrationHouse;
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
class NobodyGivesWhatHeHasNotTest {

    @Parameter
    Engine engine;

    private AdministrationHouse house;
    private Actor root;

    @BeforeEach
    void build() {
        house = new AdministrationHouse(engine);
        root = house.administrator();
    }

    private Actor clerk(Permission... more) {
        Set<Permission> set = EnumSet.of(Permission.ACCOUNTS, Permission.ROLES, Permission.SEE);
        set.addAll(List.of(more));
        house.role(root, "clerk", set.toArray(Permission[]::new));
        house.made(root, AdministrationHouse.draft("clerk", everywhere("clerk")));
        return AdministrationHouse.actor("clerk");
    }

    @Test
    void noRoleThatMayMoreThanHimself() {
        Actor clerk = clerk();

        Saving<AccountView> saving =
                house.accounts.save(clerk, AdministrationHouse.draft("anna", everywhere("moderator")));

        assertThat(problems(saving))
                .extracting(Problem::field, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("grants[0].role", "problem.notYours"));
        assertThat(house.accounts.find(root, "anna")).isEmpty();
        assertThat(house.refusals.all()).extracting(AccessRefusal::attempt).containsExactly("account.add");
        done(house.accounts.save(clerk, AdministrationHouse.draft("anna", everywhere("observer"))));
    }

    /** Whoever is administrator for an hour would otherwise be it for ever. */
    @Test
    void norWhatIsLentToHim() {
        Instant inAnHour = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
        house.made(
                root,
                AdministrationHouse.draft("deputy", new GrantDraft("administrator", "ALL", null, null, inAnHour)));
        Actor deputy = AdministrationHouse.actor("deputy");
        AccountView own = house.find(deputy, "deputy");

        assertThat(problems(house.accounts.save(
                        deputy, AdministrationHouse.with(own, List.of(everywhere("administrator"))))))
                .extracting(Problem::key)
                .contains("problem.notYours");
        assertThat(problems(
                        house.accounts.save(deputy, AdministrationHouse.draft("friend", everywhere("administrator")))))
                .extracting(Problem::key)
                .contains("problem.notYours");
    }

    @Test
    void notToHimselfEither() {
        Actor clerk = clerk();
        AccountView own = house.find(clerk, "clerk");

        assertThat(problems(house.accounts.save(
                        clerk, AdministrationHouse.with(own, List.of(everywhere("administrator"))))))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
    }

    @Test
    void notByARoleThatHeChanges() {
        Actor clerk = clerk();
        RoleView role = house.roles.roles(clerk).stream()
                .filter(one -> one.name().equals("clerk"))
                .findFirst()
                .orElseThrow();
        Set<Permission> more = EnumSet.copyOf(role.permissions());
        more.add(Permission.KICK);

        assertThat(problems(house.roles.save(clerk, new RoleDraft(role.id(), role.version(), role.name(), more))))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
        assertThat(problems(house.roles.save(clerk, new RoleDraft(null, 0, "new", more))))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
    }

    @Test
    void whatHeHasInSomeRoomsOnlyHeCannotGive() {
        house.role(root, "books", Permission.ACCOUNTS);
        house.made(
                root,
                AdministrationHouse.draft(
                        "boss", everywhere("books"), new GrantDraft("moderator", "LIKE", "30*", null, null)));
        Saving<AccountView> saving = house.accounts.save(
                AdministrationHouse.actor("boss"),
                AdministrationHouse.draft("anna", new GrantDraft("moderator", "LIKE", "30*", null, null)));

        assertThat(problems(saving)).extracting(Problem::key).containsExactly("problem.notYours");
    }

    @Test
    void heCannotTakeOverAnAccountThatMayMore() {
        Actor clerk = clerk();
        AccountView boss = house.find(clerk, "root");

        assertThat(problems(house.accounts.save(
                        clerk, AdministrationHouse.password(boss, "another-horse-battery-8", false))))
                .extracting(Problem::field)
                .containsExactly("newPassword");
        assertThat(problems(house.accounts.save(clerk, AdministrationHouse.switchAccount(boss, "1001", "mine", false))))
                .extracting(Problem::field)
                .containsExactly("switchLogin");
    }

    @Test
    void heCannotWakeAnAccountThatMayMore() {
        Actor clerk = clerk();
        AccountView anna = house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));
        AccountView asleep = done(house.accounts.save(clerk, AdministrationHouse.active(anna, false)));

        assertThat(problems(house.accounts.save(clerk, AdministrationHouse.active(asleep, true))))
                .extracting(Problem::field)
                .containsExactly("active");
    }

    @Test
    void whatOthersGaveStaysWhenHeChangesSomethingElse() {
        Actor clerk = clerk();
        AccountView anna = house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));

        assertThat(done(house.accounts.save(clerk, AdministrationHouse.called(anna, "Anna B.")))
                        .grants())
                .hasSize(1);
    }

    @Test
    void notByTheSettingEither() {
        Actor clerk = clerk();

        assertThat(house.transactions.<List<Problem>>run(em -> house.settingRules.problems(
                        em,
                        clerk,
                        org.gavel.settings.LiveSetting.SWITCH_SIGN_IN_ROLE,
                        "administrator",
                        java.time.Instant.now())))
                .extracting(Problem::key)
                .containsExactly("problem.notYours");
    }

    @Test
    void whoMayNotAdministerIsRefusedAndThatIsTold() {
        house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));
        Actor anna = AdministrationHouse.actor("anna");

        assertThat(house.accounts.save(anna, AdministrationHouse.draft("eve"))).isInstanceOf(Saving.Refused.class);
        assertThat(house.accounts.signOutEverywhere(anna, "root")).isInstanceOf(Saving.Refused.class);
        assertThat(house.roles.save(anna, new RoleDraft(null, 0, "x", Set.of())))
                .isInstanceOf(Saving.Refused.class);
        assertThat(house.roles.remove(anna, 1L, 0)).isInstanceOf(Saving.Refused.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> house.accounts.page(anna, new AccountFilter("", false, 0)))
                .isInstanceOf(NotPermittedException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> house.accounts.find(anna, "root"))
                .isInstanceOf(NotPermittedException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> house.roles.roles(anna))
                .isInstanceOf(NotPermittedException.class);
        assertThat(house.refusals.all()).hasSize(7);
    }
}
