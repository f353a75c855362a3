package org.gavel.moderation.room;

import org.gavel.conference.ConferenceId;

/** Makes rooms, and releases what belongs to them when they are forgotten. */
public interface RoomFactory {

    /**
     * {@return a new room without rows}
     *
     * @param id the conference that the room shows
     */
    LiveRoom make(ConferenceId id);

    /**
     * Releases what belongs to a room that is forgotten.
     *
     * @param room one that {@link #make} returned
     */
    default void forgotten(LiveRoom room) {}
}
