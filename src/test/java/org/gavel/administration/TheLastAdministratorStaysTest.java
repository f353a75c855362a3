package org.gavel.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;
import static org.gavel.administration.account.AdministrationFixture.problems;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.account.AdministrationFixture;
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

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    private void refused(Saving<?> saving) {
        assertThat(problems(saving)).extracting(Problem::key).contains("problem.lastAdministrator");
        fixture.policy.reload();
        assertThat(fixture.accessControl.permits(root.who(), Permission.ACCOUNTS, null))
                .isTrue();
    }

    @Test
    void theyCannotBeDeactivated() {
        refused(fixture.accounts.save(root, AdministrationFixture.active(fixture.find(root, "root"), false)));
    }

    @Test
    void theirGrantCannotBeWithdrawnOrNarrowed() {
        refused(fixture.accounts.save(root, AdministrationFixture.with(fixture.find(root, "root"), List.of())));
        refused(fixture.accounts.save(
                root,
                AdministrationFixture.with(
                        fixture.find(root, "root"),
                        List.of(new GrantDraft("administrator", "LIKE", "*", null, null)))));
    }

    @Test
    void theirGrantCannotEndOrBeginLater() {
        Instant soon = Instant.now().plus(Duration.ofDays(1));
        refused(fixture.accounts.save(
                root,
                AdministrationFixture.with(
                        fixture.find(root, "root"),
                        List.of(new GrantDraft("administrator", "ALL", null, null, soon)))));
        refused(fixture.accounts.save(
                root,
                AdministrationFixture.with(
                        fixture.find(root, "root"),
                        List.of(new GrantDraft("administrator", "ALL", null, soon, null)))));
    }

    @Test
    void theirRoleKeepsItsPermissions() {
        RoleView boss = fixture.role(root, "boss", Permission.values());
        fixture.made(root, AdministrationFixture.draft("anna", everywhere("boss")));
        Actor anna = AdministrationFixture.actor("anna");
        done(fixture.accounts.save(anna, AdministrationFixture.with(fixture.find(anna, "root"), List.of())));

        assertThat(problems(fixture.roles.save(
                        anna, new RoleDraft(boss.id(), boss.version(), "boss", Set.of(Permission.ROLES)))))
                .extracting(Problem::key)
                .containsExactly("problem.lastAdministrator");
    }

    @Test
    void theAdministratorsRoleKeepsWhatItNeeds() {
        RoleView role = fixture.roles.roles(root).get(0);

        assertThat(role.startingSet()).isEqualTo("administrator");
        assertThat(problems(fixture.roles.save(
                        root, new RoleDraft(role.id(), role.version(), role.name(), Set.of(Permission.ACCOUNTS)))))
                .extracting(Problem::key)
                .contains("problem.administratorKeeps");
    }

    @Test
    void oneOfTwoMayGo() {
        fixture.made(root, AdministrationFixture.draft("anna", everywhere("administrator")));

        done(fixture.accounts.save(
                AdministrationFixture.actor("anna"), AdministrationFixture.active(fixture.find(root, "root"), false)));
        assertThat(fixture.accessControl.permits(root.who(), Permission.ACCOUNTS, null))
                .isFalse();
    }

    @Test
    void signingInByTheSwitchCannotBeSwitchedOffWhileOnlyItsAccountsAdminister() {
        fixture.signIn("1001", "right", AdministrationFixture.ADDRESS);
        done(fixture.accounts.save(
                root,
                AdministrationFixture.with(
                        fixture.find(root, "1001@seven.local"), List.of(everywhere("administrator")))));
        assertThat(switchOff()).isEmpty();

        Actor other = AdministrationFixture.actor("1001@seven.local");
        done(fixture.accounts.save(other, AdministrationFixture.active(fixture.find(other, "root"), false)));
        assertThat(switchOff()).extracting(Problem::key).containsExactly("problem.lastSwitchAdministrator");
    }

    private List<Problem> switchOff() {
        return fixture.transactions.run(
                em -> fixture.settingRules.problems(em, root, LiveSetting.SWITCH_SIGN_IN, "false", Instant.now()));
    }
}
