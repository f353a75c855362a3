package org.gavel.web.console.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
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

/** A role to add or to change. */
@Named("roleForm")
@RequestScoped
public class RoleForm extends AdminForm {

    private final RoleAdministration administration;
    private final Messages words;
    private String id = "";
    private String version = "0";
    private String name = "";
    private Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    private RoleView present;

    @Inject
    RoleForm(RoleAdministration administration, Messages words, Surroundings at) {
        super(at);
        this.administration = administration;
        this.words = words;
    }

    /** Boxes are the browser's own: one that is not checked is not sent. */
    @PostConstruct
    void readBoxes() {
        at().parameters("permission").forEach(wire -> Permission.ofWire(wire).ifPresent(permissions::add));
    }

    /** Opens the role that the address names, or an empty form. */
    public void open() {
        String wanted = at().parameter("id");
        if (!wanted.isEmpty()) {
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
        id = String.valueOf(view.id());
        version = String.valueOf(view.version());
        name = view.name();
        permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(view.permissions());
    }

    public void save() {
        RoleDraft draft = new RoleDraft(Typed.id(id), Typed.whole(version, 0), name, permissions);
        if (isDone(administration.save(at().actor(), draft), this::compare)) {
            at().go("roles?done=" + (isAdding() ? "added" : "saved"));
        }
    }

    public void remove() {
        if (isDone(administration.remove(at().actor(), Typed.known(id), Typed.whole(version, 0)), this::compare)) {
            at().go("roles?done=removed");
        }
    }

    private List<Difference> compare(RoleView theirs) {
        present = theirs;
        version = String.valueOf(theirs.version());
        return differing(List.of(
                new Difference(words.say("role.name"), theirs.name(), name),
                new Difference(words.say("role.permissions"), list(theirs.permissions()), list(permissions))));
    }

    private String list(Set<Permission> some) {
        return some.stream()
                .sorted()
                .map(permission -> words.say("permission." + permission.wire()))
                .collect(Collectors.joining(", "));
    }

    @Override
    String target(String field) {
        return field.equals("permissions") ? "permissions" : "roleForm:" + field + ":input";
    }

    public boolean has(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isAdding() {
        return id.isEmpty();
    }

    /** What is saved of it; {@code null} for a new one, or while it cannot be read. */
    public RoleView getPresent() {
        if (present == null && !isAdding()) {
            present = find(at().read(() -> administration.roles(at().actor()), List.of()), Typed.known(id))
                    .orElse(null);
        }
        return present;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null ? "" : version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }
}
