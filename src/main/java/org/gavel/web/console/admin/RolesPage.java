package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gavel.account.store.TableLook;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleView;
import org.gavel.web.console.LazyTable;
import org.gavel.web.console.ListedTable;
import org.gavel.web.console.ListedTable.Column;
import org.gavel.web.console.Messages;
import org.gavel.web.console.TableMemory;

/** The page of all roles and their permissions. */
@Named("roles")
@ViewScoped
public class RolesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private RoleAdministration administration;
    private GrantMessages grantMessages;
    private Messages messages;
    private AdminContext at;
    private LazyTable<RoleView> table;

    @Inject
    RolesPage(
            RoleAdministration administration,
            GrantMessages grantMessages,
            Messages messages,
            AdminContext at,
            TableMemory memory) {
        this.administration = administration;
        this.grantMessages = grantMessages;
        this.messages = messages;
        this.at = at;
        this.table = new ListedTable<>(memory, "roles", columns(), TableLook.sorted("", false, 25), this::getAll);
    }

    private Map<String, Column<RoleView>> columns() {
        LinkedHashMap<String, Column<RoleView>> columns = new LinkedHashMap<>();
        columns.put("name", Column.of(role -> grantMessages.role(role.name())));
        columns.put(
                "permissions",
                new Column<>(
                        this::permissions,
                        Comparator.comparing(role -> role.permissions().size())));
        columns.put(
                "grants", new Column<>(role -> String.valueOf(role.grants()), Comparator.comparing(RoleView::grants)));
        columns.put("changed", new Column<>(RoleView::changedBy, Comparator.comparing(RoleView::changedAt)));
        return columns;
    }

    /** {@return the table of roles} */
    public LazyTable<RoleView> getTable() {
        return table;
    }

    /**
     * {@return the permissions of a role, as text, separated by commas}
     *
     * @param role the role
     */
    public String permissions(RoleView role) {
        return role.permissions().stream()
                .sorted()
                .map(permission -> messages.say("permission." + permission.wire()))
                .collect(Collectors.joining(", "));
    }

    /** {@return all roles, for the table that compares their permissions} Empty while they cannot be read. */
    public List<RoleView> getAll() {
        return at.read(() -> administration.roles(at.actor()), List.of());
    }

    /** {@return the permissions by their kinds, none of them chosen} */
    public List<PermissionGroup> getGroups() {
        return PermissionGroup.all();
    }
}
