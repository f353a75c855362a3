package org.gavel.conference;

import java.util.Arrays;
import java.util.Optional;

/**
 * The name of a conference's channel, {@code conference-liveArray.<name>@<domain>} ({@code docs/protocol.md} §6.3).
 *
 * @param family what kind of channel it is
 * @param conference whose channel it is
 */
public record ChannelName(Family family, ConferenceId conference) {

    /** The kinds of channels of a conference. */
    public enum Family {
        /** The LiveArray, which tells the members. */
        LIVE_ARRAY("conference-liveArray"),
        /** The control channel. */
        MOD("conference-mod"),
        /** The chat. */
        CHAT("conference-chat"),
        /** What the conference tells about itself. */
        INFO("conference-info");

        private final String wire;

        Family(String wire) {
            this.wire = wire;
        }

        /** {@return the part before the first dot, which is also what a permission list names} */
        public String wire() {
            return wire;
        }
    }

    /** Takes a channel's name apart; nothing if it is none of a conference, or one whose name we do not handle. */
    static Optional<ChannelName> parse(String channel) {
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

    /** {@return the name as it is on the wire} */
    public String wire() {
        return family.wire + "." + conference.key();
    }
}
