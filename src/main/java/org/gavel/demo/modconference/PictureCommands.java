package org.gavel.demo.modconference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands on pictures, the video floor and the canvas ({@code docs/protocol.md} §8.3). */
final class PictureCommands {

    private static final String TARGETS = " <[member_id|all]|last|non_moderator>";

    private PictureCommands() {}

    static void addTo(Map<String, SubCommand> commands) {
        commands.put("vmute", target("vmute", (room, member, value) -> mute(room, member, true)));
        commands.put("unvmute", target("unvmute", (room, member, value) -> mute(room, member, false)));
        commands.put("tvmute", target("tvmute", (room, member, value) -> mute(room, member, !muted(member))));
        commands.put("vblind", target("vblind", (room, member, value) -> blind(room, member, true)));
        commands.put("unvblind", target("unvblind", (room, member, value) -> blind(room, member, false)));
        commands.put("vid-floor", target("vid-floor", PictureCommands::floor));
        commands.put("clear-vid-floor", (room, args) -> clearFloor(room));
        commands.put("vid-res-id", target("vid-res-id", PictureCommands::reservation));
        commands.put("vid-role-id", target("vid-role-id", PictureCommands::role));
        commands.put("vid-layer", target("vid-layer", PictureCommands::layer));
        commands.put("vid-banner", target("vid-banner", (room, member, value) -> "+OK\n"));
        commands.put("vid-canvas", target("vid-canvas", (room, member, value) -> "-ERR Only 1 Canvas\n"));
        commands.put(
                "vid-watching-canvas", target("vid-watching-canvas", (room, member, value) -> "-ERR Only 1 Canvas\n"));
        commands.put("vid-layout", PictureCommands::layout);
        commands.put("vid-write-png", PictureCommands::image);
    }

    private static MemberCommand target(String name, MemberCommand.Act act) {
        return new MemberCommand(name + TARGETS + " [<quiet>]", act);
    }

    private static boolean muted(RoomMember member) {
        return member.hasPicture() && member.picture.muted;
    }

    /** A member who only watches gives an empty answer, one on hold an error ({@code docs/protocol.md} §8.3). */
    private static String mute(RunningConference room, RoomMember member, boolean mute) {
        if (member.hasPicture() && !member.sendsPicture()) {
            return "";
        }
        if (member.hold) {
            return "-ERR member " + member.id + " is on hold\n";
        }
        if (member.hasPicture()) {
            member.picture.muted = mute;
        }
        room.change(member, mute ? FiredMaintenanceAction.VMUTE_MEMBER : FiredMaintenanceAction.UNVMUTE_MEMBER);
        room.services().bus().post(() -> rearrange(room));
        return "+OK " + (mute ? "vmute " : "unvmute ") + member.id + "\n";
    }

    /** The row is sent again, although it does not tell whether the member is blind ({@code docs/protocol.md} §7.6). */
    private static String blind(RunningConference room, RoomMember member, boolean blind) {
        room.show(member);
        return "+OK " + (blind ? "vblind " : "unvblind ") + member.id + "\n";
    }

    /** The canvas changes after the response, because another thread of the real switch paints it. */
    private static void rearrange(RunningConference room) {
        synchronized (room) {
            room.canvas().arrange();
        }
    }

    private static String floor(RunningConference room, RoomMember member, String value) {
        if (!member.hasPicture()) {
            return "";
        }
        boolean force = "force".equals(value);
        Optional<RoomMember> holder = room.canvas().floor();
        if (holder.filter(one -> one == member && one.picture.floorLocked).isPresent() && force) {
            member.picture.floorLocked = false;
            room.change(member, FiredMaintenanceAction.VIDEO_FLOOR_CHANGE);
            return "+OK floor none\n";
        }
        if (holder.isPresent() && !force) {
            return "-ERR floor is held by " + holder.get().id + "\n";
        }
        room.canvas().giveFloor(member, force);
        room.maintenance().member(room, member, FiredMaintenanceAction.VIDEO_FLOOR_CHANGE);
        return "+OK floor " + member.id + "\n";
    }

    private static String clearFloor(RunningConference room) {
        room.canvas().floor().ifPresent(holder -> holder.picture.floorLocked = false);
        return "+OK floor Cleared\n";
    }

    /** Giving the same id again takes it away, as in the real switch. */
    private static String reservation(RunningConference room, RoomMember member, String value) {
        if (!member.hasPicture()) {
            return "";
        }
        String wanted = value == null ? "" : value;
        boolean clear = wanted.isEmpty() || wanted.equals("clear") || wanted.equals(member.picture.reservationId);
        member.picture.reservationId = clear ? null : wanted;
        room.services().bus().post(() -> reserve(room, member));
        return clear ? "+OK reservation_id cleared\n" : "+OK reservation_id " + wanted + "\n";
    }

    private static void reserve(RunningConference room, RoomMember member) {
        synchronized (room) {
            boolean wasOnLayer = member.picture.layer != RoomMember.Video.NO_LAYER;
            member.picture.layer = RoomMember.Video.NO_LAYER;
            room.canvas().arrange();
            if (wasOnLayer && member.picture.layer == RoomMember.Video.NO_LAYER) {
                room.show(member);
            }
        }
    }

    private static String role(RunningConference room, RoomMember member, String value) {
        if (!member.hasPicture() || value == null) {
            return "";
        }
        member.picture.roleId = value.equals("clear") ? null : value;
        room.show(member);
        return member.picture.roleId == null ? "+OK role_id cleared\n" : "+OK role_id " + value + "\n";
    }

    private static String layer(RunningConference room, RoomMember member, String value) {
        if (!member.hasPicture() || value == null) {
            return "";
        }
        int now = member.picture.layer;
        int wanted = switch (value) {
            case "next" -> now + 1;
            case "prev" -> now - 1;
            default -> Numbers.lenient(value) - 1;
        };
        return "+OK layer " + (room.canvas().move(member, wanted) + 1) + "\n";
    }

    private static String layout(RunningConference room, List<String> args) {
        if (!room.profile().canvas()) {
            return "-ERR Conference is not in mixing mode\n";
        }
        String name = args.isEmpty() ? "" : args.get(0);
        if (name.equals("list")) {
            return Layouts.names();
        }
        if (!room.canvas().use(name)) {
            return "-ERR Invalid layout [" + name + "]\n";
        }
        room.services().bus().post(() -> apply(room));
        if (name.startsWith("group:")) {
            return "+OK Change to layout group [" + name.substring("group:".length()) + "]\n";
        }
        return "+OK Change canvas 1 to layout [" + name + "]\n";
    }

    private static void apply(RunningConference room) {
        synchronized (room) {
            room.canvas().apply();
        }
    }

    private static String image(RunningConference room, List<String> args) {
        if (!room.profile().canvas()) {
            return "-ERR conference is not in mixing mode\n";
        }
        return args.isEmpty() ? "vid-write-png <path>" : "+OK\n";
    }
}
