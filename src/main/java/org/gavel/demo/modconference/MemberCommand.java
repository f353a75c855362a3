package org.gavel.demo.modconference;

import java.util.Comparator;
import java.util.List;

/**
 * A command for one member, {@code all}, {@code last}, {@code non_moderator} or {@code name=value} ({@code docs/protocol.md} §8.1). The
 * answer has one line for each member.
 *
 * @param usage the answer when no member is named
 * @param act what happens to each member
 */
record MemberCommand(String usage, Act act) implements SubCommand {

    /** What happens to one member. */
    @FunctionalInterface
    interface Act {

        /**
         * Runs the command on one member.
         *
         * @param room the room, whose lock is held
         * @param member the member
         * @param value the token behind the target; {@code null} when there is none, empty when only a blank is there
         * @return the line of this member
         */
        String on(RunningConference room, RoomMember member, String value);
    }

    @Override
    public String run(RunningConference room, List<String> args) {
        if (args.isEmpty() || args.get(0).isEmpty()) {
            return usage;
        }
        String value = args.size() > 1 ? args.get(1) : null;
        String target = args.get(0);
        List<RoomMember> members = members(room, target);
        if (members.isEmpty() && !target.equals("all") && !target.equals("non_moderator")) {
            return "-ERR Non-Existant ID " + target + "\n";
        }
        StringBuilder out = new StringBuilder();
        members.forEach(member -> out.append(act.on(room, member, value)));
        return out.toString();
    }

    private static List<RoomMember> members(RunningConference room, String target) {
        List<RoomMember> all = room.newestFirst();
        return switch (target) {
            case "all" -> all;
            case "last" ->
                all.stream().max(Comparator.comparingInt(member -> member.id)).stream()
                        .toList();
            case "non_moderator" ->
                all.stream().filter(member -> !member.caller.moderator()).toList();
            default -> target.contains("=") ? withVariable(all, target) : byId(room, target);
        };
    }

    private static List<RoomMember> withVariable(List<RoomMember> all, String target) {
        int equals = target.indexOf('=');
        String name = target.substring(0, equals);
        String value = target.substring(equals + 1);
        return all.stream()
                .filter(member -> value.equals(member.caller.variables().get(name)))
                .toList();
    }

    private static List<RoomMember> byId(RunningConference room, String target) {
        return room.member(Numbers.lenient(target)).stream().toList();
    }
}
