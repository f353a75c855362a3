package org.gavel.moderation.room;

import org.gavel.conference.ConferenceId;

/** Makes rooms with all they need, and lets go of them. */
public interface RoomFactory {

    /**
     * {@return a new room without rows}
     *
     * @param id the conference that the room shows
     */
    LiveRoom make(ConferenceId id);

    /**
     * Lets go of what a room needed; the room is known no more.
     *
     * @param room one that {@link #make} returned
     */
    default void forgotten(LiveRoom room) {}
}
