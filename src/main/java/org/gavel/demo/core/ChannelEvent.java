package org.gavel.demo.core;

import java.util.Optional;

/**
 * An event on its way to the sockets.
 *
 * @param channel the event channel, such as {@code conference-mod.3000-seven.local@seven.local}
 * @param fields the fields of {@code params} as JSON text without braces, in the order of the real switch; built once,
 *     however many sockets get it
 * @param sessid the one session that gets it without subscription, or empty for all subscribers
 *     ({@code docs/protocol.md} §4.5)
 */
public record ChannelEvent(String channel, String fields, Optional<String> sessid) {

    /**
     * {@return an event for all subscribers whose payload stands in {@code data}, followed by the channel}
     *
     * @param channel the channel's name
     * @param data the payload as JSON text
     */
    public static ChannelEvent ofData(String channel, String data) {
        return of(channel, "data", data);
    }

    /**
     * {@return an event for all subscribers whose payload stands in the given field, followed by the channel}
     *
     * @param channel the channel's name
     * @param payloadKey the field's name
     * @param payload the payload as JSON text
     */
    public static ChannelEvent of(String channel, String payloadKey, String payload) {
        String fields = "\"" + payloadKey + "\":" + payload + ",\"eventChannel\":" + CjsonText.quote(channel);
        return new ChannelEvent(channel, fields, Optional.empty());
    }

    /**
     * {@return an event for all subscribers whose channel stands before its {@code data}, as the newer producers write it}
     *
     * @param channel the channel's name
     * @param data the payload as JSON text
     */
    public static ChannelEvent channelFirst(String channel, String data) {
        String fields = "\"eventChannel\":" + CjsonText.quote(channel) + ",\"data\":" + data;
        return new ChannelEvent(channel, fields, Optional.empty());
    }

    /**
     * {@return the same event for one session only, named behind the other fields}
     *
     * @param onlySessid the session
     */
    public ChannelEvent directedTo(String onlySessid) {
        return new ChannelEvent(
                channel, fields + ",\"sessid\":" + CjsonText.quote(onlySessid), Optional.of(onlySessid));
    }
}
