package org.gavel.demo.modconference;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gavel.demo.core.CjsonText;
import org.gavel.json.JsonText;

/** Writes {@code list} and {@code json_list} in the form and key order of the real switch ({@code docs/protocol.md} §8.4). */
final class Lists {

    private static final String CANVAS_FLAGS = "video_floor_only|video_rfc4579|livearray_sync|transcode_video"
            + "|video_muxing|minimize_video_encoding|manage_inbound_bitrate|json_status|video_required_for_canvas";

    private Lists() {}

    /** The rooms as a JSON document, indented unless {@code compact}. */
    static String json(List<RunningConference> rooms, boolean compact) {
        JsonArrayBuilder all = JsonText.array();
        rooms.forEach(room -> all.add(room(room)));
        return compact ? all.build().toString() : CjsonText.print(all.build());
    }

    private static JsonObject room(RunningConference room) {
        synchronized (room) {
            JsonObjectBuilder out = JsonText.object()
                    .add("conference_name", room.name())
                    .add("member_count", room.size())
                    .add("ghost_count", 0)
                    .add("rate", room.profile().rate())
                    .add("run_time", seconds(room, room.since()))
                    .add("conference_uuid", room.uuid())
                    .add("canvas_count", room.profile().canvas() ? 1 : 0)
                    .add("max_bw_in", 0)
                    .add("force_bw_in", 0)
                    .add("video_floor_packets", 0);
            flags(out, room);
            if (room.state().maxMembers > 0) {
                out.add("max_members", room.state().maxMembers);
            }
            JsonObjectBuilder variables = JsonText.object();
            room.state().variables.forEach(variables::add);
            return out.add("variables", variables).add("members", members(room)).build();
        }
    }

    private static void flags(JsonObjectBuilder out, RunningConference room) {
        boolean canvas = room.profile().canvas();
        out.add("locked", room.state().locked)
                .add("destruct", false)
                .add("wait_mod", false)
                .add("audio_always", false)
                .add("running", true)
                .add("answered", true)
                .add("enforce_min", true)
                .add("bridge_to", false)
                .add("dynamic", true)
                .add("exit_sound", true)
                .add("enter_sound", true)
                .add("recording", !room.recordings().pausedByPath().isEmpty())
                .add("video_bridge", false)
                .add("video_floor_only", canvas)
                .add("video_rfc4579", canvas);
    }

    private static JsonArrayBuilder members(RunningConference room) {
        JsonArrayBuilder out = JsonText.array();
        room.newestFirst().forEach(member -> out.add(member(room, member)));
        room.recordings().pausedByPath().forEach((path, paused) -> {
            JsonObjectBuilder node =
                    JsonText.object().add("type", "recording_node").add("record_path", path);
            if (paused) {
                node.add("status", "paused");
            }
            // Not how long ago, as for members, but when.
            out.add(node.add("join_time", room.recordings().begun(path).getEpochSecond()));
        });
        return out;
    }

    private static JsonObjectBuilder member(RunningConference room, RoomMember member) {
        return JsonText.object()
                .add("type", "caller")
                .add("id", member.id)
                .add("flags", memberFlags(room, member))
                .add("uuid", member.uuid)
                .add("caller_id_name", member.displayName())
                .add("caller_id_number", member.caller.number())
                .add("join_time", seconds(room, member.joined))
                .add("last_talking", member.lastTalking == null ? 0 : seconds(room, member.lastTalking))
                .add("energy", member.energyLevel)
                .add("volume_in", member.volumeIn)
                .add("volume_out", member.volumeOut)
                .add("output-volume", member.volumeOut)
                .add("input-volume", 0);
    }

    private static JsonObjectBuilder memberFlags(RunningConference room, RoomMember member) {
        return JsonText.object()
                .add("can_hear", !member.deaf)
                .add("can_see", true)
                .add("can_speak", !member.muted)
                .add("hold", member.hold)
                .add("mute_detect", member.caller.muteDetect())
                .add("talking", member.talking)
                .add("has_video", member.hasPicture())
                .add("video_bridge", false)
                .add("has_floor", room.hasFloor(member))
                .add("is_moderator", member.caller.moderator())
                .add("end_conference", false)
                .add("mandatory_member_end_conference", false)
                .add("pass_digits", false);
    }

    private static long seconds(RunningConference room, Instant then) {
        return Duration.between(then, room.services().clock().instant()).toSeconds();
    }

    /** One room as lines of text: its head, then a line for each member. */
    static String text(RunningConference room) {
        synchronized (room) {
            StringBuilder out = new StringBuilder(256).append("+OK Conference ").append(room.name());
            out.append(" (").append(room.size()).append(room.size() == 1 ? " member" : " members");
            out.append(" rate: ").append(room.profile().rate()).append(room.state().locked ? " locked" : "");
            out.append(" flags: ").append(room.state().locked ? "locked|" : "");
            out.append("running|answered|enforce_min|dynamic|exit_sound|enter_sound|");
            out.append(room.profile().canvas() ? CANVAS_FLAGS : "livearray_sync|json_status")
                    .append(")\n");
            room.newestFirst().forEach(member -> line(out, room, member));
            return out.toString();
        }
    }

    private static void line(StringBuilder out, RunningConference room, RoomMember member) {
        out.append(member.id)
                .append(";loopback/")
                .append(room.number())
                .append("-b;")
                .append(member.uuid);
        out.append(';')
                .append(member.displayName())
                .append(';')
                .append(member.caller.number())
                .append(';');
        boolean mute = member.muted || member.secondScreen();
        out.append(member.deaf || member.secondScreen() ? "" : "hear|").append(mute ? "" : "speak|");
        boolean video = member.hasPicture() || member.secondScreen();
        out.append(member.talking ? "talking|" : "").append(video ? "video|" : "");
        out.append(room.hasFloor(member) ? "floor|" : "").append(member.caller.moderator() ? "moderator|" : "");
        if (out.charAt(out.length() - 1) == '|') {
            out.setLength(out.length() - 1);
        }
        out.append(';').append(member.volumeIn).append(';').append(member.volumeOut);
        out.append(';').append(member.energyLevel).append('\n');
    }
}
