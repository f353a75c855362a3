package org.gavel.moderation;

import org.gavel.conference.ConferenceId;

/** Makes rooms with all they need. */
public interface RoomFactory {

    Room make(ConferenceId id);
}
