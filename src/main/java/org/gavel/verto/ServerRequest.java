package org.gavel.verto;

import jakarta.json.JsonObject;

/**
 * A request of the switch that is no event, such as {@code verto.invite} ({@code docs/protocol.md} §2.3). It gets no
 * reply (§2.2).
 *
 * @param method such as {@code verto.invite}; hostile text
 * @param params the method's parameters, which may be empty; hostile text
 */
public record ServerRequest(String method, JsonObject params) {}
