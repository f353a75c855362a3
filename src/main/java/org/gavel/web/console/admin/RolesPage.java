package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.gavel.account.Permission;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleView;

/** All roles, and what each permits. */
@Named("roles")
@RequestScoped
public class RolesPage {

    /** Permissions of one kind, under one heading. */
    public record Group(String word, List<Permission> permissions) {}

    private final RoleAdministration administration;
    private final Surroundings at;
    private List<RoleView> all;

    @Inject
    RolesPage(RoleAdministration administration, Surroundings at) {
        this.administration = administration;
        this.at = at;
    }

    public List<RoleView> getAll() {
        if (all == null) {
            all = at.read(() -> administration.roles(at.actor()), List.of());
        }
        return all;
    }

    public List<Group> getGroups() {
        return Arrays.stream(Permission.Kind.values())
                .map(kind -> new Group(
                        kind.name(),
                        Arrays.stream(Permission.values())
                                .filter(permission -> permission.kind() == kind)
                                .toList()))
                .toList();
    }
}
