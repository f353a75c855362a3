package org.gavel.demo.modverto;

import jakarta.json.JsonObject;

/** A method of the JSON-RPC interface. */
@FunctionalInterface
interface Method {

    /** Executes a request of a socket that has logged in. */
    Answer call(Socket socket, JsonObject params);
}
