package org.gavel.web.console.admin;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;

/** The permissions of one kind in the form of a role, and which of them are chosen. */
public class PermissionGroup implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Permission.Kind kind;
    private String[] chosen = {};

    private PermissionGroup(Permission.Kind kind) {
        this.kind = kind;
    }

    /** A group for each kind that has permissions, with nothing chosen. */
    static List<PermissionGroup> all() {
        return Arrays.stream(Permission.Kind.values())
                .map(PermissionGroup::new)
                .filter(group -> !group.getOffered().isEmpty())
                .toList();
    }

    /** Chooses those of this kind and no others. */
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

    /** {@return the end of the keys of its words} */
    public String getWord() {
        return kind.name();
    }

    /** {@return all permissions of the kind} */
    public List<Permission> getOffered() {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.kind() == kind)
                .toList();
    }

    /** {@return the names of those that are chosen; a copy} */
    public String[] getChosen() {
        return chosen.clone();
    }

    /**
     * Takes which permissions are chosen.
     *
     * @param chosen their names; hostile text, {@code null} is none
     */
    public void setChosen(String[] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }
}
