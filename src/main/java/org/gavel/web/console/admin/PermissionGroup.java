package org.gavel.web.console.admin;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;

/** The permissions of one kind in the form of a role, with those that are chosen. */
public class PermissionGroup implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Permission.Kind kind;
    private String[] chosen = {};

    private PermissionGroup(Permission.Kind kind) {
        this.kind = kind;
    }

    /** {@return a group for each kind that has permissions, with nothing chosen} */
    static List<PermissionGroup> all() {
        return Arrays.stream(Permission.Kind.values())
                .map(PermissionGroup::new)
                .filter(group -> !group.getOffered().isEmpty())
                .toList();
    }

    /** Chooses those of the permissions that are of this kind, and no others. */
    void choose(Collection<Permission> permissions) {
        chosen = getOffered().stream()
                .filter(permissions::contains)
                .map(Permission::wire)
                .toArray(String[]::new);
    }

    Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        Arrays.stream(chosen).map(Permission::ofWire).flatMap(Optional::stream).forEach(all::add);
        return all;
    }

    /** {@return the name of the kind, the last part of its messages' keys} */
    public String getName() {
        return kind.name();
    }

    /** {@return all permissions of the kind} */
    public List<Permission> getOffered() {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.kind() == kind)
                .toList();
    }

    /** {@return the names of the chosen permissions, such as {@code see}} */
    public String[] getChosen() {
        return chosen.clone();
    }

    /**
     * Takes the chosen permissions.
     *
     * @param chosen their names; hostile text, {@code null} is none
     */
    public void setChosen(String[] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }
}
