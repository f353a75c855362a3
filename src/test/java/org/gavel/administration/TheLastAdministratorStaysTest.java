package org.gavel.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationHouse.done;
import static org.gavel.administration.account.AdministrationHouse.everywhere;
import static org.gavel.administration.account.AdministrationHouse.problems;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.account.AdministrationHouse;
import org.gavel.administration.account.GrantDraft;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.role.RoleView;
import org.gavel.settings.LiveSetting;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class TheLastAdministratorStaysTest {

    @Parameter
    Engine engine;

    private AdministrationHouse house;
    private Actor root;

    @BeforeEach
    void build() {
        house = new AdministrationHouse(engine);
        root = house.administrator();
    }

    private void refused(Saving<?> saving) {
        assertThat(problems(saving)).extracting(Problem::key).contains("problem.lastAdministrator");
        house.policy.reload();
        assertThat(house.accessControl.permits(root.who(), Permission.ACCOUNTS, null))
                .isTrue();
    }

    @Test
    void heCannotBeDeactivated() {
        refused(house.accounts.save(root, AdministrationHouse.active(house.find(root, "root"), false)));
    }

    @Test
    void heCannotBeStripped() {
        refused(house.accounts.save(root, AdministrationHouse.with(house.find(root, "root"), List.of())));
        refused(house.accounts.save(
                root,
                AdministrationHouse.with(
                        house.find(root, "root"), List.of(new GrantDraft("administrator", "LIKE", "*", null, null)))));
    }

    @Test
    void heCannotBeGivenAnEndNorALaterBeginning() {
        Instant soon = Instant.now().plus(Duration.ofDays(1));
        refused(house.accounts.save(
                root,
                AdministrationHouse.with(
                        house.find(root, "root"), List.of(new GrantDraft("administrator", "ALL", null, null, soon)))));
        refused(house.accounts.save(
                root,
                AdministrationHouse.with(
                        house.find(root, "root"), List.of(new GrantDraft("administrator", "ALL", null, soon, null)))));
    }

    @Test
    void hisRoleCannotBeStripped() {
        RoleView boss = house.role(root, "boss", Permission.values());
        house.made(root, AdministrationHouse.draft("anna", everywhere("boss")));
        Actor anna = AdministrationHouse.actor("anna");
        done(house.accounts.save(anna, AdministrationHouse.with(house.find(anna, "root"), List.of())));

        assertThat(problems(house.roles.save(
                        anna, new RoleDraft(boss.id(), boss.version(), "boss", Set.of(Permission.ROLES)))))
                .extracting(Problem::key)
                .containsExactly("problem.lastAdministrator");
    }

    @Test
    void theAdministratorsRoleKeepsWhatItNeeds() {
        RoleView role = house.roles.roles(root).get(0);

        assertThat(role.startingSet()).isEqualTo("administrator");
        assertThat(problems(house.roles.save(
                        root, new RoleDraft(role.id(), role.version(), role.name(), Set.of(Permission.ACCOUNTS)))))
                .extracting(Problem::key)
                .contains("problem.administratorKeeps");
    }

    @Test
    void oneOfTwoMayGo() {
        house.made(root, AdministrationHouse.draft("anna", everywhere("administrator")));

        done(house.accounts.save(
                AdministrationHouse.actor("anna"), AdministrationHouse.active(house.find(root, "root"), false)));
        assertThat(house.accessControl.permits(root.who(), Permission.ACCOUNTS, null))
                .isFalse();
    }

    @Test
    void signingInByTheSwitchCannotBeSwitchedOffWhileOnlyItsAccountsAdminister() {
        house.signIn("1001", "right", AdministrationHouse.ADDRESS);
        done(house.accounts.save(
                root,
                AdministrationHouse.with(house.find(root, "1001@seven.local"), List.of(everywhere("administrator")))));
        assertThat(switchOff()).isEmpty();

        Actor other = AdministrationHouse.actor("1001@seven.local");
        done(house.accounts.save(other, AdministrationHouse.active(house.find(other, "root"), false)));
        assertThat(switchOff()).extracting(Problem::key).containsExactly("problem.lastSwitchAdministrator");
    }

    private List<Problem> switchOff() {
        return house.transactions.run(
                em -> house.settingRules.problems(em, root, LiveSetting.SWITCH_SIGN_IN, "false", Instant.now()));
    }
}
