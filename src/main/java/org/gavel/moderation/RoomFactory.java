package org.gavel.moderation;

import org.gavel.conference.ConferenceId;

/** Makes rooms with all they need, and lets go of them. */
public interface RoomFactory {

    Room make(ConferenceId id);

    /** The room is known no more. */
    default void forgotten(Room room) {}
}
