package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gavel.conference.ConferenceId;

/** Makes rooms and announces them to whoever keeps record of them. */
@ApplicationScoped
public class LiveRoomFactory implements RoomFactory {

    private final RoomNames names;
    private final Event<Room> made;
    private final Event<RoomForgotten> forgotten;
    private final Clock clock;

    @Inject
    public LiveRoomFactory(RoomNames names, Event<Room> made, Event<RoomForgotten> forgotten, Clock clock) {
        this.names = names;
        this.made = made;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    @Override
    public Room make(ConferenceId id) {
        Room room = new Room(id, names.name(id), clock);
        made.fire(room);
        return room;
    }

    @Override
    public void forgotten(Room room) {
        forgotten.fire(new RoomForgotten(room));
    }
}
