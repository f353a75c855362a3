package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomNames;
import org.gavel.settings.StoredRooms;

/**
 * Carries what administrators name into the rooms that are open: a room that was named appears, another title shows at once, and one that
 * is named no more goes like any other when nobody needs it.
 */
@ApplicationScoped
public class NamedRoomsFollow {

    private final RoomNames names;
    private final LiveRooms rooms;

    /**
     * Makes the bean.
     *
     * @param names tells what rooms are called
     * @param rooms the rooms that this node knows
     */
    @Inject
    public NamedRoomsFollow(RoomNames names, LiveRooms rooms) {
        this.names = names;
        this.rooms = rooms;
    }

    /**
     * Reads the names again and carries them into the rooms.
     *
     * @param event tells that the names differ
     */
    public void changed(@Observes StoredRooms.Changed event) {
        names.readAgain();
        rooms.all().forEach(room -> room.rename(names.name(room.id())));
        names.configured().forEach(rooms::visit);
    }
}
