package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gavel.administration.room.RoomAdministration;
import org.gavel.administration.room.RoomNameView;

/** All rooms that are named. */
@Named("namedRooms")
@RequestScoped
public class RoomsPage {

    private final RoomAdministration administration;
    private final Surroundings at;
    private List<RoomNameView> all;

    @Inject
    RoomsPage(RoomAdministration administration, Surroundings at) {
        this.administration = administration;
        this.at = at;
    }

    public List<RoomNameView> getAll() {
        if (all == null) {
            all = at.read(() -> administration.rooms(at.actor()), List.of());
        }
        return all;
    }
}
