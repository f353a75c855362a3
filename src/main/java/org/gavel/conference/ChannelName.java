package org.gavel.conference;

import java.util.Arrays;
import java.util.Optional;

/**
 * The name of a conference's channel, {@code conference-liveArray.<name>@<domain>} ({@code docs/protocol.md} §6.3).
 */
public record ChannelName(Family family, ConferenceId conference) {

    public enum Family {
        LIVE_ARRAY("conference-liveArray"),
        MOD("conference-mod"),
        CHAT("conference-chat"),
        INFO("conference-info");

        private final String wire;

        Family(String wire) {
            this.wire = wire;
        }

        /** The part before the first dot, which is also what a permission list names. */
        public String wire() {
            return wire;
        }
    }

    /** Takes a channel's name apart; nothing if it is none of a conference, or one whose name we do not handle. */
    public static Optional<ChannelName> parse(String channel) {
        int dot = channel.indexOf('.');
        int at = channel.indexOf('@', dot + 1);
        if (dot < 0 || at < 0) {
            return Optional.empty();
        }
        String prefix = channel.substring(0, dot);
        String name = channel.substring(dot + 1, at);
        String domain = channel.substring(at + 1);
        if (!ConferenceId.isValid(name) || !ConferenceId.isValid(domain)) {
            return Optional.empty();
        }
        return Arrays.stream(Family.values())
                .filter(family -> family.wire.equals(prefix))
                .findFirst()
                .map(family -> new ChannelName(family, new ConferenceId(name, domain)));
    }

    /** The name as it is on the wire. */
    public String wire() {
        return family.wire + "." + conference.name() + "@" + conference.domain();
    }
}
