package org.gavel.verto;

import jakarta.json.JsonObject;

/**
 * What the switch sent by itself and is no event, such as {@code verto.invite} ({@code docs/protocol.md} §2.3). No reply is
 * ever sent to it.
 *
 * @param method such as {@code verto.invite}; hostile text
 * @param params may be empty; hostile text
 */
public record ServerRequest(String method, JsonObject params) {}
