package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletionStage;

/** The connection to the switch to whose session a call belongs. */
interface Line {

    CompletionStage<JsonObject> request(String method, JsonObject params);

    /** Its call has ended. */
    default void release() {}
}
