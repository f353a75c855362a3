package org.gavel.demo.modconference;

import java.util.List;
import java.util.Map;

/** Commands on the whole room, and commands on media, which only answer here ({@code docs/protocol.md} §8.4). */
final class RoomCommands {

    private RoomCommands() {}

    static void addTo(Map<String, SubCommand> commands) {
        commands.put("lock", (room, args) -> lock(room, true));
        commands.put("unlock", (room, args) -> lock(room, false));
        commands.put("pin", RoomCommands::pin);
        commands.put("nopin", (room, args) -> "+OK Pin for conference " + room.name() + " deleted\n");
        commands.put("count", (room, args) -> room.size() + "\n");
        commands.put("get", RoomCommands::get);
        commands.put("set", RoomCommands::set);
        commands.put(
                "getvar",
                (room, args) -> args.isEmpty()
                        ? "-ERR Invalid DATA\n"
                        : room.state().variables.getOrDefault(args.get(0), ""));
        commands.put("setvar", RoomCommands::setVariable);
        commands.put("vid-fps", (room, args) -> fps(args));
        commands.put("vid-res", RoomCommands::resolution);
        commands.put("vid-bandwidth", RoomCommands::bandwidth);
        commands.put(
                "dtmf",
                new MemberCommand(
                        "dtmf <[member_id|all|last|non_moderator]> <digits>",
                        (room, member, value) -> "+OK sent " + value + " to " + member.id + "\n"));
        commands.put(
                "get-uuid",
                new MemberCommand("get-uuid <member_id|last|non_moderator>", (room, member, value) -> member.uuid));
        commands.put("relate", RoomCommands::relate);
        commands.put("cam", new CameraCommand());
    }

    private static String lock(RunningConference room, boolean lock) {
        room.state().locked = lock;
        room.maintenance().room(room, lock ? FiredMaintenanceAction.LOCK : FiredMaintenanceAction.UNLOCK);
        return "+OK " + room.name() + (lock ? " locked\n" : " unlocked\n");
    }

    private static String pin(RunningConference room, List<String> args) {
        return args.isEmpty()
                ? "-ERR Invalid DATA\n"
                : "+OK Pin for conference " + room.name() + " set: " + args.get(0) + "\n";
    }

    private static String get(RunningConference room, List<String> args) {
        return switch (first(args)) {
            case "run_time" ->
                String.valueOf(room.services().clock().instant().getEpochSecond()
                        - room.since().getEpochSecond());
            case "count" -> String.valueOf(room.size());
            case "max_members" -> String.valueOf(room.state().maxMembers);
            case "rate" -> String.valueOf(room.profile().rate());
            case "profile_name" -> room.profile().name();
            default -> "";
        };
    }

    /** Answers the former value, as the real switch does. */
    private static String set(RunningConference room, List<String> args) {
        if (args.size() < 2 || !args.get(0).equals("max_members")) {
            return "-ERR Invalid DATA\n";
        }
        int before = room.state().maxMembers;
        room.state().maxMembers = Math.max(0, Numbers.lenient(args.get(1)));
        return String.valueOf(before);
    }

    private static String setVariable(RunningConference room, List<String> args) {
        if (args.size() < 2 || room.state().variables.size() >= 100) {
            return "-ERR Invalid DATA\n";
        }
        room.state().variables.put(args.get(0), args.get(1));
        return "+OK\n";
    }

    private static String fps(List<String> args) {
        return "+OK FPS set to [" + String.format("%d.00", Numbers.lenient(first(args))) + "]\n";
    }

    private static String resolution(RunningConference room, List<String> args) {
        room.services().bus().post(() -> {
            synchronized (room) {
                room.canvas().apply();
            }
        });
        return "+OK Resolution set to [" + first(args) + "]\n";
    }

    /** The last line is that of the recorded switch, which sets no bandwidth for a canvas without an encoder of its own. */
    private static String bandwidth(RunningConference room, List<String> args) {
        StringBuilder out = new StringBuilder();
        room.newestFirst().stream()
                .filter(RoomMember::hasPicture)
                .forEach(member -> out.append("+OK Set Bandwidth ")
                        .append(Numbers.lenient(first(args)))
                        .append(" kps for member verto.rtc/")
                        .append(room.number())
                        .append('\n'));
        return out.append("-ERR Bandwidth not set\n").toString();
    }

    private static String relate(RunningConference room, List<String> args) {
        if (args.size() < 3) {
            return "-ERR Invalid DATA\n";
        }
        return "+OK " + args.get(0) + "->" + args.get(1) + " " + args.get(2) + " set\n";
    }

    private static String first(List<String> args) {
        return args.isEmpty() ? "" : args.get(0);
    }
}
