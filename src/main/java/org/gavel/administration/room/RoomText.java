package org.gavel.administration.room;

import java.util.Optional;
import java.util.Set;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.RoomNaming;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** A text that can mean a room: a number, a conference's name, or a name with its domain. */
public final class RoomText implements Form<String> {

    static final String KEY = "problem.room.number";

    @Override
    public Optional<Fault> fault(String text) {
        String room = RoomNaming.plain(text);
        boolean isRoom = room.indexOf('@') < 0
                ? ConferenceId.isName(room)
                : ConferenceId.ofKey(room).isPresent();
        return isRoom ? Optional.empty() : Optional.of(Fault.of(KEY));
    }

    @Override
    public Set<String> keys() {
        return Set.of(KEY);
    }
}
