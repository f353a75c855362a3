package org.gavel.demo.modverto;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gavel.json.JsonFields;

/**
 * What the real switch reads of {@code dialogParams} ({@code docs/protocol.md} §5.2), each text cut to {@value #LONGEST} characters.
 *
 * @param destination what was dialled
 * @param name the caller's name
 * @param number the caller's number
 * @param remoteName the name that the caller gives the other side
 * @param remoteNumber the number that the caller gives the other side
 * @param variables the variables of the caller's row
 * @param screenShare whether the leg is a screen that is shared
 * @param secondScreen whether the leg watches a canvas and nothing else
 * @param recovers whether the call may come back after its socket is gone
 */
record DialogParams(
        String destination,
        String name,
        String number,
        String remoteName,
        String remoteNumber,
        Map<String, String> variables,
        boolean screenShare,
        boolean secondScreen,
        boolean recovers) {

    private static final int LONGEST = 256;
    private static final int MOST_VARIABLES = 32;

    DialogParams {
        variables = Map.copyOf(variables);
    }

    /**
     * {@return the params of a call that a client makes}
     *
     * @param params the client's {@code dialogParams}; hostile
     * @param socket its user's directory entry gives what is missing
     */
    static DialogParams read(JsonObject params, Socket socket) {
        String id = socket.user().id();
        String destination = text(params, "destination_number", "service");
        return new DialogParams(
                destination,
                text(params, "caller_id_name", socket.user().callerIdName().orElse(id)),
                text(params, "caller_id_number", id),
                text(params, "remote_caller_id_name", "Outbound Call"),
                text(params, "remote_caller_id_number", destination),
                variables(JsonFields.object(params, "userVariables")),
                JsonFields.truth(params, "screenShare"),
                params.get("conferenceCanvasID") instanceof JsonNumber canvas && canvas.intValue() >= 0,
                !Optional.ofNullable(params.get("recoverCall"))
                        .filter(JsonValue.FALSE::equals)
                        .isPresent());
    }

    /** {@return the params of a call that the switch makes to a user because another one dialled them} */
    static DialogParams incoming(DialogParams caller, String user) {
        return new DialogParams(user, caller.name, caller.number, user, user, Map.of(), false, false, true);
    }

    private static String text(JsonObject params, String key, String otherwise) {
        String text = JsonFields.text(params, key, "");
        String found = text.isEmpty() ? otherwise : text;
        return found.substring(0, Math.min(found.length(), LONGEST));
    }

    private static Map<String, String> variables(JsonObject given) {
        Map<String, String> found = new HashMap<>();
        given.forEach((key, value) -> {
            if (value instanceof JsonString text
                    && found.size() < MOST_VARIABLES
                    && text.getString().length() <= LONGEST) {
                found.put(key, text.getString());
            }
        });
        return found;
    }
}
