package org.gavel.demo.modconference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands that end a member's stay. The member goes after the answer, so its row leaves after the response. */
final class LeavingCommands {

    private final Conferences conferences;

    LeavingCommands(Conferences conferences) {
        this.conferences = conferences;
    }

    void addTo(Map<String, SubCommand> commands) {
        String targets = " <member_id|all|last|non_moderator>";
        commands.put("kick", new MemberCommand("kick" + targets + " [<optional sound file>]", (room, member, value) -> {
            go(room, member, FiredMaintenanceAction.KICK_MEMBER);
            return "+OK kicked " + member.id + "\n";
        }));
        commands.put("hup", new MemberCommand("hup" + targets, (room, member, value) -> {
            go(room, member, FiredMaintenanceAction.HUP_MEMBER);
            return "+OK hup " + member.id + "\n";
        }));
        commands.put("transfer", this::toConference);
    }

    private void go(RunningConference room, RoomMember member, FiredMaintenanceAction action) {
        room.maintenance().member(room, member, action);
        conferences.house().bus().post(() -> conferences.putOut(room, member));
    }

    /** The API's transfer, which takes members to another conference. */
    private String toConference(RunningConference room, List<String> args) {
        if (args.size() < 2) {
            return "transfer <conference_name> <member id> [...<member id>]";
        }
        StringBuilder out = new StringBuilder();
        for (String id : args.subList(1, args.size())) {
            Optional<RoomMember> member = room.member(Numbers.lenient(id));
            member.ifPresent(one -> move(room, one, args.get(0)));
            out.append(
                    member.isPresent()
                            ? "+OK Member '" + id + "' sent to conference " + args.get(0) + ".\n"
                            : "-ERR No Member '" + id + "' in conference " + room.name() + ".\n");
        }
        return out.toString();
    }

    private void move(RunningConference room, RoomMember member, String conference) {
        conferences.house().bus().post(() -> {
            if (conferences.leave(room, member)) {
                conferences.join(conference, member.arrival());
            }
        });
    }

    /** The control channel's transfer, which takes a member out to an extension and never fails. */
    String toExtension(String roomName, int memberId, String extension) {
        conferences
                .room(roomName)
                .ifPresent(room -> room.member(memberId)
                        .ifPresent(member -> conferences.house().bus().post(() -> {
                            if (conferences.leave(room, member)) {
                                member.leg.sentTo(extension);
                            }
                        })));
        return "+OK Call transferred to " + extension;
    }
}
