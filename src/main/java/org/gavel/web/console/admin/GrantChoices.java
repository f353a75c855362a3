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
 * The choices for a grant: all roles, and the named rooms. The roles are read once for each page, so that they can still be chosen while the
 * database cannot be asked.
 */
@Named("grantChoices")
@ViewScoped
public class GrantChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_ROOMS = 20;

    private AdminContext at;
    private RoleAdministration roles;
    private RoomAdministration rooms;
    private AccessControl accessControl;
    private List<String> names = List.of();

    @Inject
    GrantChoices(AdminContext at, RoleAdministration roles, RoomAdministration rooms, AccessControl accessControl) {
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
     * @param chosen the role that the line has; it is offered even when it no longer exists
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
     * {@return the numbers of named rooms that contain a text, at most {@value #MOST_ROOMS}} Empty for people who may not see named rooms.
     *
     * @param typed a part of the number or the title; hostile text, {@code null} is empty
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

    /** {@return the id of the time zone in which moments are typed, such as {@code Europe/Berlin}} */
    public String getZone() {
        return Typed.ZONE.getId();
    }
}
