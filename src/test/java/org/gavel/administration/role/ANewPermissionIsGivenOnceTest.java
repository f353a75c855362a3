package org.gavel.administration.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;

import java.util.EnumSet;
import java.util.Set;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** After an upgrade the roles that need a new permission have it. An administrator who takes it away is not overruled. */
@ParameterizedClass
@EnumSource(Engine.class)
class ANewPermissionIsGivenOnceTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void aDatabaseOfAVersionWithoutDeafening() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
        engine.database().write(em -> {
            em.createNativeQuery("delete from starting_permission where permission = 'deaf'")
                    .executeUpdate();
            em.createNativeQuery("delete from role_permission where permission = 'deaf'")
                    .executeUpdate();
        });
    }

    private void start() {
        new StartingRoles(fixture.changes).ensure();
    }

    private Set<Permission> permissions(String startingSet) {
        return role(startingSet).permissions();
    }

    private RoleView role(String startingSet) {
        return fixture.roles.roles(root).stream()
                .filter(role -> startingSet.equals(role.startingSet()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStartingRolesGetIt() {
        assertThat(permissions("moderator")).doesNotContain(Permission.DEAF);

        start();

        assertThat(permissions("moderator")).contains(Permission.DEAF);
        assertThat(permissions("administrator")).isEqualTo(EnumSet.allOf(Permission.class));
        assertThat(permissions("observer")).containsExactly(Permission.SEE);
        assertThat(fixture.audit.last().what()).isEqualTo("role.change");
        assertThat(fixture.audit.last().by().who().id()).isEqualTo("gavel");
    }

    @Test
    void aPermissionThatWasTakenAwayIsNotGivenAgain() {
        start();
        RoleView moderator = role("moderator");
        Set<Permission> less = EnumSet.copyOf(moderator.permissions());
        less.remove(Permission.DEAF);
        done(fixture.roles.save(root, new RoleDraft(moderator.id(), moderator.version(), moderator.name(), less)));

        start();

        assertThat(permissions("moderator")).doesNotContain(Permission.DEAF);
    }
}
