package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletionStage;

/** The connection to the switch that carries a call's signalling. The call belongs to its session. */
interface CallConnection {

    CompletionStage<JsonObject> request(String method, JsonObject params);

    /** Closes what was opened only for this call, which has ended. */
    default void release() {}
}
