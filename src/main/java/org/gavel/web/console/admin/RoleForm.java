package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.account.Permission;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.role.RoleView;
import org.gavel.web.console.Messages;

/** The form of a role, to add one or to change one. */
@Named("roleForm")
@ViewScoped
public class RoleForm extends AdminForm {

    private static final long serialVersionUID = 1L;

    private RoleAdministration administration;
    private Messages messages;
    private String wanted = "";
    private String name = "";
    private final List<PermissionGroup> groups = PermissionGroup.all();
    private transient RoleView present;

    @Inject
    RoleForm(RoleAdministration administration, Messages messages, AdminContext at) {
        super(at);
        this.administration = administration;
        this.messages = messages;
    }

    /** Opens the role that the address names, or an empty form; answers “not found” where there is no such role. */
    public void open() {
        if (wanted.isEmpty()) {
            takeUp(null, 0);
        } else {
            List<RoleView> all = at().read(() -> administration.roles(at().actor()), null);
            if (all != null) {
                find(all, Typed.known(wanted)).ifPresentOrElse(this::show, at()::notFound);
            }
        }
    }

    private static Optional<RoleView> find(List<RoleView> all, Long id) {
        return all.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    private void show(RoleView view) {
        present = view;
        takeUp(view.id(), view.version());
        name = view.name();
        groups.forEach(group -> group.choose(view.permissions()));
    }

    /** Saves the role, or tells what is wrong. */
    public void save() {
        RoleDraft draft = new RoleDraft(id(), version(), name, permissions());
        if (isDone(administration.save(at().actor(), draft), this::compare)) {
            at().go("roles?done=" + (isAdding() ? "added" : "saved"));
        }
    }

    /** Removes the role, or tells what is wrong. */
    public void remove() {
        if (isDone(administration.remove(at().actor(), known(), version()), this::compare)) {
            at().go("roles?done=removed");
        }
    }

    private List<Difference> compare(RoleView theirs) {
        present = theirs;
        takeUp(theirs.id(), theirs.version());
        return differing(List.of(
                new Difference(messages.say("role.name"), theirs.name(), name),
                new Difference(messages.say("role.permissions"), list(theirs.permissions()), list(permissions()))));
    }

    private String list(Set<Permission> some) {
        return some.stream()
                .sorted()
                .map(permission -> messages.say("permission." + permission.wire()))
                .collect(Collectors.joining(", "));
    }

    private Set<Permission> permissions() {
        Set<Permission> chosen = EnumSet.noneOf(Permission.class);
        groups.forEach(group -> chosen.addAll(group.permissions()));
        return chosen;
    }

    /** Problems of the permissions are shown at the first group. */
    @Override
    String field(String ofDraft) {
        return ofDraft.equals("permissions") ? "groups[0].chosen" : ofDraft;
    }

    /** {@return the permissions by their kinds, with those that are chosen} */
    public List<PermissionGroup> getGroups() {
        return groups;
    }

    /** {@return the saved role} {@code null} for a new one, or while it cannot be read. */
    public RoleView getPresent() {
        if (present == null && !isAdding()) {
            present = find(at().read(() -> administration.roles(at().actor()), List.of()), known())
                    .orElse(null);
        }
        return present;
    }

    /** {@return the id that the address names; empty for a new role} */
    public String getWanted() {
        return wanted;
    }

    /**
     * Takes the id from the address.
     *
     * @param wanted hostile text; {@code null} is empty
     */
    public void setWanted(String wanted) {
        this.wanted = Typed.text(wanted);
    }

    /** {@return the name that was typed} */
    public String getName() {
        return name;
    }

    /**
     * Takes the name that was typed.
     *
     * @param name hostile text; {@code null} is empty
     */
    public void setName(String name) {
        this.name = Typed.text(name);
    }
}
