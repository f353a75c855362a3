package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleView;
import org.gavel.administration.room.RoomAdministration;
import org.gavel.administration.room.RoomNameView;

/**
 * From what is chosen when a role is granted: the roles there are, and the rooms that have a name. The roles are read once for a page: what it
 * offered can still be chosen when the database is away.
 */
@Named("grantChoices")
@ViewScoped
public class GrantChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_ROOMS = 20;

    private Surroundings at;
    private RoleAdministration roles;
    private RoomAdministration rooms;
    private AccessControl accessControl;
    private List<String> names = List.of();

    @Inject
    GrantChoices(Surroundings at, RoleAdministration roles, RoomAdministration rooms, AccessControl accessControl) {
        this.at = at;
        this.roles = roles;
        this.rooms = rooms;
        this.accessControl = accessControl;
    }

    /** {@return the names of all roles} Empty while they cannot be read. */
    public List<String> getRoles() {
        if (names.isEmpty()) {
            names = at.read(() -> roles.roles(at.actor()), List.<RoleView>of()).stream()
                    .map(RoleView::name)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        return names;
    }

    /**
     * {@return the roles that a line offers}
     *
     * @param chosen what the line has: it is offered even if that role is there no more
     */
    public List<String> rolesWith(String chosen) {
        if (chosen.isEmpty() || getRoles().contains(chosen)) {
            return getRoles();
        }
        List<String> all = new ArrayList<>(getRoles());
        all.add(chosen);
        return all;
    }

    /**
     * {@return the named rooms that somebody may mean who types this} Empty for people who may not see them.
     *
     * @param typed a part of the number or the title
     */
    public List<String> rooms(String typed) {
        if (!accessControl.permits(at.actor().who(), Permission.ROOMS, null)) {
            return List.of();
        }
        String part = Typed.text(typed).strip().toLowerCase(Locale.ROOT);
        return at.read(() -> rooms.rooms(at.actor()), List.<RoomNameView>of()).stream()
                .filter(room -> room.number().toLowerCase(Locale.ROOT).contains(part)
                        || room.title().toLowerCase(Locale.ROOT).contains(part))
                .map(RoomNameView::number)
                .limit(MOST_ROOMS)
                .toList();
    }

    /** {@return the id of the zone in which moments are typed} */
    public String getZone() {
        return Typed.ZONE.getId();
    }
}
