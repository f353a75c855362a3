package org.gavel.verto;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * A {@code verto.event}, delivered on a channel or directly ({@code docs/protocol.md} §4.5).
 *
 * @param channel {@code params.eventChannel}; for a direct event without one the empty text
 * @param subscribedChannel the name we subscribed, where the switch tells it
 * @param params all params as they came
 * @param foreign whether the event carries a mark that only another client's broadcast carries ({@code userid},
 *     {@code fromDisplay} or {@code localBroadcast}, {@code docs/protocol.md} §14)
 */
public record VertoEvent(String channel, Optional<String> subscribedChannel, JsonObject params, boolean foreign) {}
