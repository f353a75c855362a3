package org.gavel.verto;

import jakarta.json.JsonObject;

/**
 * What the switch sent by itself and is no event, such as {@code verto.invite} ({@code docs/protocol.md} §2.3). No reply is
 * ever sent to it.
 */
public record ServerRequest(String method, JsonObject params) {}
