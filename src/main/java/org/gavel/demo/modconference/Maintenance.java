package org.gavel.demo.modconference;

import java.time.Instant;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.core.FsEvents.Headers;

/**
 * Fires the {@code conference::maintenance} events, the only ones that tell lock, volume and recording ({@code docs/protocol.md} §10.1,
 * §14). An event is built only when somebody has subscribed. Called under the room's lock.
 */
final class Maintenance {

    private static final String NAME = "custom::conference::maintenance";

    private final FsEvents events;

    Maintenance(FsEvents events) {
        this.events = events;
    }

    /**
     * Fires an event of the whole room.
     *
     * @param more further headers: name, value, name, value …
     */
    void room(RunningConference room, FiredMaintenanceAction action, String... more) {
        if (events.wanted(NAME)) {
            Headers headers = conference(head(action), room).add("Action", action.text);
            events.fire(NAME, pairs(headers, more));
        }
    }

    /**
     * Fires an event of one member.
     *
     * @param more further headers: name, value, name, value …
     */
    void member(RunningConference room, RoomMember member, FiredMaintenanceAction action, String... more) {
        if (events.wanted(NAME)) {
            Headers headers = conference(head(action), room);
            boolean gone = action == FiredMaintenanceAction.DEL_MEMBER;
            channel(headers, room, member, gone).add("Action", action.text);
            events.fire(NAME, pairs(headers, more));
        }
    }

    /**
     * Fires the event of a floor that changed hands. The room's headers stand twice, as in the real switch.
     *
     * @param from who had the floor; {@code null} for nobody
     * @param to who has it
     */
    void floor(RunningConference room, RoomMember from, RoomMember to) {
        if (events.wanted(NAME)) {
            Headers headers = conference(head(FiredMaintenanceAction.FLOOR_CHANGE), room)
                    .add("Action", FiredMaintenanceAction.FLOOR_CHANGE.text)
                    .add("Old-ID", from == null ? "none" : String.valueOf(from.id));
            conference(headers, room);
            if (to == null) {
                headers.add("New-ID", "none");
            } else {
                channel(headers, room, to, false).add("New-ID", String.valueOf(to.id));
            }
            events.fire(NAME, headers);
        }
    }

    private Headers head(FiredMaintenanceAction action) {
        return events.head("CUSTOM", action.source()).add("Event-Subclass", "conference::maintenance");
    }

    private static Headers pairs(Headers headers, String... more) {
        for (int i = 0; i + 1 < more.length; i += 2) {
            headers.add(more[i], more[i + 1]);
        }
        return headers;
    }

    private static Headers conference(Headers headers, RunningConference room) {
        return headers.add("Conference-Name", room.name())
                .add("Conference-Domain", room.domain())
                .add("Conference-Size", String.valueOf(room.size()))
                .add("Conference-Ghosts", "0")
                .add("Conference-Profile-Name", room.profile().name())
                .add("Conference-Unique-ID", room.uuid());
    }

    private static Headers channel(Headers headers, RunningConference room, RoomMember member, boolean gone) {
        String name = "loopback/" + room.number() + "-b";
        headers.add("Floor", String.valueOf(room.hasFloor(member)))
                .add("Channel-State", "CS_EXECUTE")
                .add("Channel-Call-State", "ACTIVE")
                .add("Channel-State-Number", gone ? "10" : "4")
                .add("Channel-Name", name)
                .add("Unique-ID", member.uuid)
                .add("Call-Direction", "inbound")
                .add("Presence-Call-Direction", "inbound")
                .add("Channel-HIT-Dialplan", "true")
                .add("Channel-Call-UUID", member.uuid)
                .add("Answer-State", gone ? "hangup" : "answered");
        if (gone) {
            headers.add("Hangup-Cause", "NORMAL_CLEARING");
        }
        codec(headers, "Read");
        codec(headers, "Write");
        party(headers, room, member, name);
        times(headers, member.joined);
        return flags(headers, member);
    }

    private static void codec(Headers headers, String direction) {
        headers.add("Channel-" + direction + "-Codec-Name", "L16")
                .add("Channel-" + direction + "-Codec-Rate", "8000")
                .add("Channel-" + direction + "-Codec-Bit-Rate", "128000");
    }

    private static void party(Headers headers, RunningConference room, RoomMember member, String channelName) {
        headers.add("Caller-Direction", "inbound")
                .add("Caller-Logical-Direction", "inbound")
                .add("Caller-Dialplan", "xml")
                .add("Caller-Caller-ID-Name", member.displayName())
                .add("Caller-Caller-ID-Number", member.caller.number())
                .add("Caller-Orig-Caller-ID-Name", member.displayName())
                .add("Caller-Orig-Caller-ID-Number", member.caller.number())
                .add("Caller-Callee-ID-Name", "Outbound Call")
                .add("Caller-Callee-ID-Number", "default")
                .add("Caller-ANI", member.caller.number())
                .add("Caller-Destination-Number", room.number())
                .add("Caller-Unique-ID", member.uuid)
                .add("Caller-Source", "mod_loopback")
                .add("Caller-Context", "default")
                .add("Caller-Channel-Name", channelName)
                .add("Caller-Profile-Index", "1");
    }

    private static void times(Headers headers, Instant joined) {
        String joinTime = FsEvents.microseconds(joined);
        headers.add("Caller-Profile-Created-Time", joinTime)
                .add("Caller-Channel-Created-Time", joinTime)
                .add("Caller-Channel-Answered-Time", joinTime);
        for (String never : new String[] {"Progress-Time", "Progress-Media-Time", "Hangup-Time", "Transfer-Time"}) {
            headers.add("Caller-Channel-" + never, "0");
        }
        for (String never : new String[] {"Resurrect-Time", "Bridged-Time", "Last-Hold", "Hold-Accum"}) {
            headers.add("Caller-Channel-" + never, "0");
        }
        headers.add("Caller-Screen-Bit", "true")
                .add("Caller-Privacy-Hide-Name", "false")
                .add("Caller-Privacy-Hide-Number", "false");
    }

    private static Headers flags(Headers headers, RoomMember member) {
        return headers.add("Video", String.valueOf(member.hasPicture()))
                .add("Hear", String.valueOf(!member.deaf))
                .add("See", "true")
                .add("Speak", String.valueOf(!member.muted))
                .add("Talking", String.valueOf(member.talking))
                .add("Mute-Detect", String.valueOf(member.caller.muteDetect()))
                .add("Hold", String.valueOf(member.hold))
                .add("Member-ID", String.valueOf(member.id))
                .add("Member-Type", member.caller.moderator() ? "moderator" : "member")
                .add("Member-Ghost", "false")
                .add("Energy-Level", String.valueOf(member.energyLevel))
                .add("Current-Energy", String.valueOf(member.energyScore));
    }
}
