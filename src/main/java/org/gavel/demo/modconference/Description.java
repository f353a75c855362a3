package org.gavel.demo.modconference;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;

/**
 * The description of a room on {@code conference.<name>@<domain>}, a second form of the roster ({@code docs/protocol.md} §10.3). It is
 * built only when somebody has subscribed. Guarded by the {@link RunningConference}.
 */
final class Description {

    private static final int GONE_KEPT = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final RunningConference room;
    private final SharedServices services;
    private final NavigableMap<Integer, RoomMember> gone = new TreeMap<>(Comparator.reverseOrder());

    Description(RunningConference room, SharedServices services) {
        this.room = room;
        this.services = services;
    }

    /** Keeps a member who has left; at most {@value #GONE_KEPT}, those with the highest ids. */
    void gone(RoomMember member) {
        gone.put(member.id, member);
        if (gone.size() > GONE_KEPT) {
            gone.pollLastEntry();
        }
    }

    /** Sends the description to all subscribers. */
    void push() {
        String channel = room.channel("conference");
        if (services.subscriptions().wanted(channel)) {
            services.bus().publish(ChannelEvent.channelFirst(channel, text()));
        }
    }

    /** {@return the description as JSON text} */
    String text() {
        StringBuilder out = new StringBuilder(1024).append(head(room.name(), services.domain()));
        out.append("\"active\",\"userCount\":\"").append(room.size()).append("\",\"users\":[");
        separated(out, room.newestFirst(), true);
        separated(out.append("],\"oldUsers\":["), gone.values(), false);
        return out.append("]}").toString();
    }

    /** {@return the description of a room that does not run} */
    static String inactive(String name, String domain) {
        return head(name, domain) + "\"inactive\",\"users\":[],\"oldUsers\":[]}";
    }

    private static String head(String name, String domain) {
        return "{\"entity\":" + CjsonText.quote(name + "@" + domain)
                + ",\"conferenceDescription\":\"FreeSWITCH Conference\",\"conferenceState\":";
    }

    private void separated(StringBuilder out, Iterable<RoomMember> members, boolean present) {
        String separator = "";
        for (RoomMember member : members) {
            user(out.append(separator), member, present);
            separator = ",";
        }
    }

    private void user(StringBuilder out, RoomMember member, boolean present) {
        CjsonText.quote(out.append("{\"entity\":"), member.caller.number() + "@" + services.domain());
        CjsonText.quote(out.append(",\"displayText\":"), member.displayName());
        out.append(",\"status\":\"").append(present ? "connected" : "disconnected");
        out.append("\",\"joinTime\":\"")
                .append(since())
                .append("\",\"memberId\":\"")
                .append(member.id)
                .append('"');
        if (present) {
            out.append(",\"rtpAudioDirection\":\"")
                    .append(member.muted ? "recvonly" : "sendrecv")
                    .append('"');
        }
        out.append(",\"variables\":{}}");
    }

    /** The real switch gives the start of the conference as the time at which each of its members joined. */
    private String since() {
        return OffsetDateTime.ofInstant(room.since().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
                .format(TIME);
    }
}
