package org.gavel.verto;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * The envelope of a request ({@code docs/protocol.md} §2.1).
 *
 * @param jsonrpc always {@code 2.0}
 * @param method such as {@code login}
 * @param params the method's parameters
 * @param id the request's id, which the answer repeats
 */
@JsonbPropertyOrder({"jsonrpc", "method", "params", "id"})
public record RpcCall(String jsonrpc, String method, JsonObject params, long id) {

    static RpcCall of(String method, JsonObject params, long id) {
        return new RpcCall("2.0", method, params, id);
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        return "RpcCall[" + method + "]";
    }
}
