package org.gavel.demo.modverto;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gavel.demo.core.FsEvents;
import org.gavel.json.JsonFields;

/** The methods {@code fsapi} and {@code jsapi}: the switch's API for users who may use it ({@code docs/protocol.md} §8.4). */
final class ApiMethods {

    private static final Answer REFUSED = Answer.error(-32602, "Permission Denied");
    private static final FsEvents.Source SOURCE =
            new FsEvents.Source("switch_loadable_module.c", "switch_api_execute", 3140);

    private final UnaryOperator<String> conference;
    private final FsEvents events;

    /**
     * @param conference runs the API command {@code conference}: takes its arguments, returns its answer
     * @param events the switch's own events
     */
    ApiMethods(UnaryOperator<String> conference, FsEvents events) {
        this.conference = conference;
        this.events = events;
    }

    void addTo(Map<String, JsonRpc.Method> methods) {
        methods.put("fsapi", this::fsapi);
        methods.put("jsapi", this::jsapi);
    }

    private Answer jsapi(Socket socket, JsonObject params) {
        String command = JsonFields.text(params, "command", "");
        if (!command.equals("fsapi") || !socket.permissions.jsonApi(command)) {
            return REFUSED;
        }
        return fsapi(socket, JsonFields.object(params, "data"));
    }

    private Answer fsapi(Socket socket, JsonObject params) {
        Optional<String> command = JsonFields.text(params, "cmd");
        if (command.isEmpty()) {
            return Answer.message("INVALID CALL");
        }
        if (!socket.permissions.api(command.get())) {
            return REFUSED;
        }
        String argument = JsonFields.text(params, "arg", "");
        announce(command.get(), argument);
        return command.get().equals("conference")
                ? Answer.message(conference.apply(argument))
                : Answer.message("INVALID CALL");
    }

    private void announce(String command, String argument) {
        if (events.wanted("api")) {
            events.fire(
                    "api",
                    events.head("API", SOURCE).add("API-Command", command).add("API-Command-Argument", argument));
        }
    }
}
