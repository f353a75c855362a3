package org.gavel.verto;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.json.JsonFields;

/** Turns answers of the switch into results. Methods with a result throw {@link VertoException} for a refusal. */
final class Outcome {

    private Outcome() {}

    /** Returns the {@code result}. One with a negative {@code code} is a refusal ({@code docs/protocol.md} §2.4). */
    static JsonObject result(String method, Frame.Answer answer) {
        if (answer instanceof Frame.Reply reply) {
            SwitchError hidden = SwitchError.of(reply.result());
            if (hidden.code() < 0) {
                throw new VertoException(hidden.failure(method));
            }
            return reply.result();
        }
        throw new VertoException(error(answer).failure(method));
    }

    /**
     * Returns which channels were granted. A requested channel that the answer does not name was refused
     * ({@code docs/protocol.md} §4.1).
     */
    static SubscribeResult subscription(Collection<String> asked, Frame.Answer answer) {
        Set<String> granted = new HashSet<>();
        if (!error(answer).body().containsKey("unauthorizedChannels")) {
            JsonObject result = result("verto.subscribe", answer);
            granted.addAll(names(JsonFields.array(result, "subscribedChannels")));
            granted.addAll(names(JsonFields.array(result, "alreadySubscribedChannels")));
        }
        granted.retainAll(asked);
        Set<String> refused = new HashSet<>(asked);
        refused.removeAll(granted);
        return new SubscribeResult(granted, refused);
    }

    static Void unsubscription(Frame.Answer answer) {
        if (!error(answer).body().containsKey("notSubscribedChannels")) {
            result("verto.unsubscribe", answer);
        }
        return null;
    }

    static Void broadcast(String channel, Frame.Answer answer) {
        if (answer instanceof Frame.Reply reply) {
            SwitchError hidden = SwitchError.of(reply.result());
            if (hidden.code() < 0) {
                throw new VertoException(new VertoFailure.NotPermitted(
                        List.of(channel), hidden.failure("verto.broadcast").text()));
            }
        }
        result("verto.broadcast", answer);
        return null;
    }

    /** Returns the text of an API command's answer. */
    static String apiText(String method, Frame.Answer answer) {
        return JsonFields.text(result(method, answer), "message")
                .orElseThrow(() -> new VertoException(new VertoFailure.Garbled(method + ": a result without a text")));
    }

    /** Returns the error of an answer; an empty error for a success. */
    static SwitchError error(Frame.Answer answer) {
        return answer instanceof Frame.Failure failure ? failure.error() : SwitchError.of(null);
    }

    /** Returns the error of an answer, also one inside a {@code result}; an empty error where there is none. */
    static SwitchError refusal(Frame.Answer answer) {
        return answer instanceof Frame.Reply reply ? SwitchError.of(reply.result()) : error(answer);
    }

    private static Set<String> names(JsonArray array) {
        return array.stream()
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }
}
