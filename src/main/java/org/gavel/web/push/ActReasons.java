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
 * What a viewer may do in one room, and the reason for each action that they may not do. Up to sixty frames a second ask for it,
 * so it asks the access control again only when one of its {@link Inputs} has changed or after {@link #forget}. Not thread-safe.
 */
final class ActReasons {

    private final LiveRoom room;
    private final Viewer viewer;
    private Inputs inputs;
    private boolean any;
    private Map<String, String> may;

    /** All that {@link org.gavel.moderation.relay.ActPermit} looks at except the viewer's own permissions. */
    private record Inputs(
            boolean up, Capability api, RoomAccess access, SwitchName name, boolean ambiguous, long rooms) {

        static Inputs of(LiveRoom room, Viewer viewer) {
            ModeratorLink link = viewer.link();
            return new Inputs(
                    link.isUp(),
                    link.api(),
                    room.access(link),
                    room.switchName(),
                    room.isAmbiguous(),
                    viewer.finder().version());
        }
    }

    ActReasons(LiveRoom room, Viewer viewer) {
        this.room = room;
        this.viewer = viewer;
    }

    /** Drops what is known, because the viewer's permissions have changed. */
    void forget() {
        inputs = null;
    }

    /**
     * {@return for each action by its name in {@code docs/push.md}, and for {@code join} and {@code dial}: {@code null}, or the message
     * that says why not}
     */
    Map<String, String> may() {
        follow();
        return may;
    }

    /** {@return whether the access control permits the viewer at least one action here} The switch may still refuse it. */
    boolean any() {
        follow();
        return any;
    }

    private void follow() {
        Inputs now = Inputs.of(room, viewer);
        if (!now.equals(inputs)) {
            any = viewer.mayAct(room);
            may = reasons();
            inputs = now;
        }
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Act act : Act.values()) {
            Optional<String> reason =
                    viewer.permit().refusal(viewer.link(), room, act).map(viewer.messages()::of);
            reasons.put(act.wire(), reason.orElse(null));
        }
        String refused = viewer.messages().of("gate.notPermitted");
        reasons.put("join", viewer.mayJoin(room) ? viewer.cannotJoin(room).orElse(null) : refused);
        reasons.put("dial", viewer.mayDial() ? null : refused);
        return reasons;
    }
}
