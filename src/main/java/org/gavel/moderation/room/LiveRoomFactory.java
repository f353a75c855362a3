package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gavel.conference.ConferenceId;

/** Makes live rooms, and fires a CDI event for each that is made or forgotten. */
@ApplicationScoped
public class LiveRoomFactory implements RoomFactory {

    private final RoomNames names;
    private final Event<LiveRoom> made;
    private final Event<RoomForgotten> forgotten;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param names tells what rooms are called
     * @param made fires the event that a room was made
     * @param forgotten fires the event that a room was forgotten
     * @param clock tells the time of day
     */
    @Inject
    public LiveRoomFactory(RoomNames names, Event<LiveRoom> made, Event<RoomForgotten> forgotten, Clock clock) {
        this.names = names;
        this.made = made;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    @Override
    public LiveRoom make(ConferenceId id) {
        LiveRoom room = new LiveRoom(id, names.name(id), clock);
        made.fire(room);
        return room;
    }

    @Override
    public void forgotten(LiveRoom room) {
        forgotten.fire(new RoomForgotten(room));
    }
}
