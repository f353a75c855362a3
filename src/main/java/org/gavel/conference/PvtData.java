package org.gavel.conference;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gavel.json.JsonFields;

/**
 * The private data that the switch sends when a call of this connection joins or leaves a conference
 * ({@code docs/protocol.md} §6.2).
 *
 * @param action whether the call joins or leaves
 * @param callId the call's uuid; empty on old switches
 * @param conference the conference
 * @param switchName the name that mod_conference has for the conference; empty when it is not told
 * @param memberId the call's member id; 0 when it is not told
 * @param moderator whether the switch marks the call as a moderator's, which is not a permission
 * @param canvasCount the number of canvases; 0 when the conference mixes no video
 * @param secondScreen whether the call is a second screen, which has no row in the LiveArray
 * @param extras what the administrator of the switch sends along ({@code conference_verto_*}), at most 32
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

    /** What the call does. */
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
     * @param action whether the call joins or leaves
     * @param callId the call's uuid; empty on old switches
     * @param conference the conference
     * @param switchName the name that mod_conference has for the conference; empty when it is not told
     * @param memberId the call's member id; 0 when it is not told
     * @param moderator whether the switch marks the call as a moderator's, which is not a permission
     * @param canvasCount the number of canvases; 0 when the conference mixes no video
     * @param secondScreen whether the call is a second screen, which has no row in the LiveArray
     * @param extras what the administrator of the switch sends along ({@code conference_verto_*}), at most 32; copied
     * @throws NullPointerException when {@code extras} is or contains {@code null}
     */
    public PvtData {
        extras = Map.copyOf(extras);
    }

    /**
     * Reads a private event ({@code docs/protocol.md} §6.1).
     *
     * @param params the params of a {@code verto.event}
     * @return the data; empty where it has no pvtData, another action, or a conference whose name is not handled
     */
    public static Optional<PvtData> read(JsonObject params) {
        JsonObject data = JsonFields.object(params, "pvtData");
        return action(JsonFields.text(data, "action", ""))
                .flatMap(action -> conference(data).map(conference -> of(action, conference, data)));
    }

    private static PvtData of(Action action, ConferenceId conference, JsonObject data) {
        Map<String, String> extras = BoundedFields.variables(data);
        extras.keySet().removeAll(KNOWN);
        return new PvtData(
                action,
                JsonFields.text(data, "callID").map(id -> BoundedFields.cut(id, BoundedFields.NAME)),
                conference,
                switchName(conference, data),
                MemberReader.memberId(data.get("conferenceMemberID")),
                JsonFields.text(data, "role", "").equals("moderator"),
                Math.max(0, BoundedFields.whole(data, "canvasCount", 0)),
                JsonFields.truth(data, "secondScreen"),
                extras);
    }

    /**
     * Reads {@code chatID}, which is {@code conf+}, mod_conference's name of the conference, an {@code @} and the
     * domain.
     */
    private static Optional<SwitchName> switchName(ConferenceId conference, JsonObject data) {
        String chat = JsonFields.text(data, "chatID", "");
        return Stream.of(SwitchName.usual(conference), SwitchName.withDomain(conference))
                .filter(name -> chat.equals("conf+" + name.text() + "@" + conference.domain()))
                .findFirst();
    }

    /** Reads the action, which alone tells joining from leaving ({@code docs/protocol.md} §12.2). */
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
