package org.gavel.moderation.room;

import org.gavel.conference.ConferenceId;

/** Makes rooms with all they need, and lets go of them. */
public interface RoomFactory {

    LiveRoom make(ConferenceId id);

    /** The room is known no more. */
    default void forgotten(LiveRoom room) {}
}
