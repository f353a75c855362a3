package org.gavel.call;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/**
 * Why a request was not carried out.
 *
 * @param key the key of its message
 * @param detail the switch's own text; hostile text, may be empty
 */
public record Reason(String key, String detail) {

    static Reason key(String key) {
        return new Reason(key, "");
    }

    static Reason of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CancellationException) {
            return key("call.refused.unknown");
        }
        return cause instanceof VertoException verto ? of(verto.failure()) : key("failure.Internal");
    }

    private static Reason of(VertoFailure failure) {
        if (failure instanceof VertoFailure.TimedOut) {
            return key("call.refused.silent");
        }
        if (failure.text().endsWith("call is not bridged")) {
            return key("call.refused.notBridged");
        }
        return new Reason("failure." + failure.getClass().getSimpleName(), failure.text());
    }
}
