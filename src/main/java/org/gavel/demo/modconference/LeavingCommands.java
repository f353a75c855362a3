package org.gavel.demo.modconference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands that take a member out of a room. The member leaves after the answer, so the {@code del} of the row follows the response. */
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
        conferences.services().bus().post(() -> conferences.disconnect(room, member));
    }

    /** The API's {@code transfer}, which moves members to another conference ({@code docs/protocol.md} §8.4). */
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
        conferences.services().bus().post(() -> {
            if (conferences.leave(room, member)) {
                conferences.join(conference, member.arrival());
            }
        });
    }

    /** The control channel's {@code transfer}, which sends a member to an extension and always says {@code +OK} (§8.3). */
    String toExtension(String roomName, int memberId, String extension) {
        conferences
                .room(roomName)
                .ifPresent(room -> room.member(memberId)
                        .ifPresent(member -> conferences.services().bus().post(() -> {
                            if (conferences.leave(room, member)) {
                                member.leg.sentTo(extension);
                            }
                        })));
        return "+OK Call transferred to " + extension;
    }
}
