package org.gavel.verto;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * A {@code verto.event}, delivered on a channel or directly ({@code docs/protocol.md} §4.5).
 *
 * @param channel the {@code eventChannel}; empty for a direct event without one
 * @param subscribedChannel the name that was subscribed; empty where the switch does not tell it
 * @param params all params as they came; hostile text
 * @param foreign whether the params have a key that only a client's broadcast has ({@code userid}, {@code fromDisplay}
 *     or {@code localBroadcast}, {@code docs/protocol.md} §14)
 */
public record VertoEvent(String channel, Optional<String> subscribedChannel, JsonObject params, boolean foreign) {}
