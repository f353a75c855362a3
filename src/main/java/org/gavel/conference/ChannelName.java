package org.gavel.conference;

import java.util.Arrays;
import java.util.Optional;

/**
 * The name of a conference's channel, {@code conference-liveArray.<name>@<domain>} ({@code docs/protocol.md} §6.3).
 *
 * @param family the kind of the channel
 * @param conference the conference whose channel it is
 */
public record ChannelName(Family family, ConferenceId conference) {

    /** The kinds of channels of a conference. */
    public enum Family {
        /** The LiveArray channel, which carries the members' rows ({@code docs/protocol.md} §7). */
        LIVE_ARRAY("conference-liveArray"),
        /** The control channel ({@code docs/protocol.md} §8). */
        MOD("conference-mod"),
        /** The chat channel ({@code docs/protocol.md} §9.2). */
        CHAT("conference-chat"),
        /** The info channel, which tells layouts and canvases ({@code docs/protocol.md} §9.1). */
        INFO("conference-info");

        private final String wire;

        Family(String wire) {
            this.wire = wire;
        }

        /**
         * {@return the part of the channel's name before the first dot} Permission lists may name it alone
         * ({@code docs/protocol.md} §4.4).
         */
        public String wire() {
            return wire;
        }
    }

    /**
     * Parses a channel's name. Empty where it is no channel of a conference, or the conference's name is not handled.
     */
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
