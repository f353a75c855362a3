package org.gavel.conference;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gavel.json.JsonFields;

/**
 * What the switch tells a leg of ours privately when it joins or leaves a conference ({@code docs/protocol.md} §6.2).
 *
 * @param action whether the leg joins or leaves
 * @param callId the leg's uuid, absent on old switches
 * @param conference which one it joins or leaves
 * @param switchName as mod_conference has the conference; absent when not told
 * @param memberId the leg's member id; 0 when not told
 * @param moderator whether the switch takes the leg for a moderator; a hint, not a permission
 * @param canvasCount 0 when the conference mixes no video
 * @param secondScreen such a leg has no row in the LiveArray
 * @param extras what the administrator of the switch sends along ({@code conference_verto_*})
 */
public record PvtData(
        Action action,
        Optional<String> callId,
        ConferenceId conference,
        Optional<SwitchName> switchName,
        long memberId,
        boolean moderator,
        int canvasCount,
        boolean secondScreen,
        Map<String, String> extras) {

    /** What a leg of ours does. */
    public enum Action {
        /** It joins a conference. */
        JOIN,
        /** It leaves a conference. */
        PART
    }

    private static final Set<String> KNOWN = Set.of(
            "action",
            "callID",
            "laChannel",
            "laName",
            "role",
            "chatID",
            "conferenceMemberID",
            "canvasCount",
            "secondScreen",
            "modChannel",
            "chatChannel",
            "infoChannel");

    /**
     * Copies the extras.
     *
     * @param action kept as given
     * @param callId the leg's uuid, absent on old switches
     * @param conference kept as given
     * @param switchName absent when not told
     * @param memberId kept as given
     * @param moderator kept as given
     * @param canvasCount kept as given
     * @param secondScreen kept as given
     * @param extras copied
     */
    public PvtData {
        extras = Map.copyOf(extras);
    }

    /**
     * Reads an event that came directly to us.
     *
     * @param params of a {@code verto.event}
     * @return nothing if there is no pvtData in it, or none that we can handle
     */
    public static Optional<PvtData> read(JsonObject params) {
        JsonObject data = JsonFields.object(params, "pvtData");
        return action(JsonFields.text(data, "action", ""))
                .flatMap(action -> conference(data).map(conference -> of(action, conference, data)));
    }

    private static PvtData of(Action action, ConferenceId conference, JsonObject data) {
        Map<String, String> extras = HostileText.variables(data);
        extras.keySet().removeAll(KNOWN);
        return new PvtData(
                action,
                JsonFields.text(data, "callID").map(id -> HostileText.cut(id, HostileText.NAME)),
                conference,
                switchName(conference, data),
                MemberReader.memberId(data.get("conferenceMemberID")),
                JsonFields.text(data, "role", "").equals("moderator"),
                Math.max(0, HostileText.whole(data, "canvasCount", 0)),
                JsonFields.truth(data, "secondScreen"),
                extras);
    }

    /** {@code chatID} is {@code conf+}, the name with which mod_conference has it, an {@code @} and the domain. */
    private static Optional<SwitchName> switchName(ConferenceId conference, JsonObject data) {
        String chat = JsonFields.text(data, "chatID", "");
        return Stream.of(SwitchName.usual(conference), SwitchName.withDomain(conference))
                .filter(name -> chat.equals("conf+" + name.text() + "@" + conference.domain()))
                .findFirst();
    }

    /** Only the text of the action tells ({@code docs/protocol.md} §12.2). */
    private static Optional<Action> action(String action) {
        return switch (action) {
            case "conference-liveArray-join" -> Optional.of(Action.JOIN);
            case "conference-liveArray-part" -> Optional.of(Action.PART);
            default -> Optional.empty();
        };
    }

    private static Optional<ConferenceId> conference(JsonObject data) {
        return JsonFields.text(data, "laChannel")
                .flatMap(ChannelName::parse)
                .filter(channel -> channel.family() == ChannelName.Family.LIVE_ARRAY)
                .map(ChannelName::conference)
                .filter(conference ->
                        JsonFields.text(data, "laName", conference.name()).equals(conference.name()));
    }
}
