package org.gavel.demo.modconference;

import java.util.Map;

/** Commands on what a member may say and hear ({@code docs/protocol.md} §8.3, §8.4). */
final class SpeechCommands {

    private SpeechCommands() {}

    static void addTo(Map<String, SubCommand> commands) {
        commands.put("mute", target("mute", (room, member, value) -> mute(room, member, true)));
        commands.put("unmute", target("unmute", (room, member, value) -> mute(room, member, false)));
        commands.put("tmute", target("tmute", (room, member, value) -> mute(room, member, !member.muted)));
        commands.put("deaf", target("deaf", (room, member, value) -> deaf(room, member, true)));
        commands.put("undeaf", target("undeaf", (room, member, value) -> deaf(room, member, false)));
        commands.put("hold", target("hold", (room, member, value) -> hold(room, member, true)));
        commands.put("unhold", target("unhold", (room, member, value) -> hold(room, member, false)));
        commands.put(
                "floor", new MemberCommand("floor <member_id|last>", (room, member, value) -> floor(room, member)));
    }

    private static MemberCommand target(String name, MemberCommand.Act act) {
        return new MemberCommand(name + " <[member_id|all]|last|non_moderator> [<quiet>]", act);
    }

    private static String mute(RunningConference room, RoomMember member, boolean mute) {
        room.audio().mute(member, mute);
        return "+OK " + (mute ? "mute " : "unmute ") + member.id + "\n";
    }

    private static String deaf(RunningConference room, RoomMember member, boolean deaf) {
        member.deaf = deaf;
        room.change(member, deaf ? FiredMaintenanceAction.DEAF_MEMBER : FiredMaintenanceAction.UNDEAF_MEMBER);
        return "+OK " + (deaf ? "deaf " : "undeaf ") + member.id + "\n";
    }

    private static String hold(RunningConference room, RoomMember member, boolean hold) {
        member.hold = hold;
        room.change(member, hold ? FiredMaintenanceAction.HOLD_MEMBER : FiredMaintenanceAction.UNHOLD_MEMBER);
        return "+OK " + (hold ? "hold " : "unhold ") + member.id + "\n";
    }

    /** Giving the floor to its holder takes it away, as in the real switch. */
    private static String floor(RunningConference room, RoomMember member) {
        RoomMember holder = room.audio().floor().holder();
        if (holder == member) {
            room.audio().floor().release();
            return "+OK floor none\n";
        }
        if (holder != null) {
            return "-ERR floor is held by " + holder.id + "\n";
        }
        room.audio().floor().give(member);
        return "+OK floor " + member.id + "\n";
    }
}
