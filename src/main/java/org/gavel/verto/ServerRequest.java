package org.gavel.verto;

import jakarta.json.JsonObject;

/**
 * A request of the switch that is not an event, such as {@code verto.invite} ({@code docs/protocol.md} §2.3). Gavel
 * does not reply to it (§2.2).
 *
 * @param method such as {@code verto.invite}; hostile text
 * @param params the method's parameters, which may be empty; hostile text
 */
public record ServerRequest(String method, JsonObject params) {}
