package org.gavel.web.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gavel.conference.SwitchName;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomAccess;

/**
 * What a reader may do in one room, and why not. Many frames a second show it and it hardly ever changes: so access control is
 * asked anew only when the switch lets the reader's link do something else, or after {@link #forget}. One thread at a time.
 */
final class ActReasons {

    private final LiveRoom room;
    private final Reader reader;
    private Ground ground;
    private boolean any;
    private Map<String, String> may;

    /** All that {@link org.gavel.moderation.relay.ActPermit} looks at beside the reader's own permissions. */
    private record Ground(
            boolean up, Capability api, RoomAccess access, SwitchName name, boolean ambiguous, long rooms) {

        static Ground of(LiveRoom room, Reader reader) {
            ModeratorLink link = reader.link();
            return new Ground(
                    link.isUp(),
                    link.api(),
                    room.access(link),
                    room.switchName(),
                    room.isAmbiguous(),
                    reader.finder().version());
        }
    }

    ActReasons(LiveRoom room, Reader reader) {
        this.room = room;
        this.reader = reader;
    }

    /** What the reader is permitted has changed. */
    void forget() {
        ground = null;
    }

    /** For each act by its name on the wire, and for {@code join} and {@code dial}, {@code null} or the text why not. */
    Map<String, String> may() {
        follow();
        return may;
    }

    /** Whether the reader is permitted any act here, whatever the switch says. */
    boolean any() {
        follow();
        return any;
    }

    private void follow() {
        Ground now = Ground.of(room, reader);
        if (!now.equals(ground)) {
            any = reader.mayAct(room);
            may = reasons();
            ground = now;
        }
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Act act : Act.values()) {
            Optional<String> reason =
                    reader.permit().refusal(reader.link(), room, act).map(reader.messages()::of);
            reasons.put(act.wire(), reason.orElse(null));
        }
        String refused = reader.messages().of("gate.notPermitted");
        reasons.put("join", reader.mayJoin(room) ? reader.cannotJoin(room).orElse(null) : refused);
        reasons.put("dial", reader.mayDial() ? null : refused);
        return reasons;
    }
}
