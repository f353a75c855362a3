package org.gavel.demo.modconference;

import java.util.List;
import org.gavel.demo.core.CjsonText;

/**
 * The membership of a call in a room: what its client is told when it joins and parts ({@code docs/protocol.md} §6.2).
 *
 * @param naming the conference
 * @param memberId the member's id
 * @param moderator whether the member flag {@code moderator} is set
 * @param canvases how many canvases the room mixes
 * @param secondScreen whether the call only watches a canvas
 */
public record Membership(Naming naming, int memberId, boolean moderator, int canvases, boolean secondScreen) {

    /** {@return the conference's name} */
    public String room() {
        return naming.name();
    }

    /** {@return the room's channels, which a member may use whether they are a moderator or not} */
    public List<String> channels() {
        return List.of(channel("liveArray"), channel("mod"), channel("chat"), channel("info"));
    }

    /**
     * {@return the {@code pvtData} of joining or parting, as JSON text}
     *
     * @param callId the call's id
     * @param action {@code join} or {@code part}
     */
    public String privateData(String callId, String action) {
        StringBuilder out = new StringBuilder(640).append('{');
        field(out, "callID", callId);
        field(out, "action", "conference-liveArray-" + action);
        field(out, "laChannel", channel("liveArray"));
        field(out, "laName", naming.array());
        field(out, "role", moderator ? "moderator" : "participant");
        field(out, "chatID", naming.chat());
        field(out, "conferenceMemberID", String.valueOf(memberId));
        out.append(",\"canvasCount\":").append(canvases);
        out.append(secondScreen ? ",\"secondScreen\":true" : "");
        if (moderator) {
            field(out, "modChannel", channel("mod"));
        }
        field(out, "chatChannel", channel("chat"));
        field(out, "infoChannel", channel("info"));
        return out.append('}').toString();
    }

    private String channel(String family) {
        return naming.channel("conference-" + family);
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(out.length() > 1 ? "," : "");
        CjsonText.quote(CjsonText.quote(out, name).append(':'), value);
    }
}
