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
        if (dot < 0) {
            return Optional.empty();
        }
        String prefix = channel.substring(0, dot);
        return ConferenceId.ofKey(channel.substring(dot + 1))
                .flatMap(conference -> Arrays.stream(Family.values())
                        .filter(family -> family.wire.equals(prefix))
                        .findFirst()
                        .map(family -> new ChannelName(family, conference)));
    }

    /** The name as it is on the wire. */
    public String wire() {
        return family.wire + "." + conference.key();
    }
}
