package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.call.CallId;
import org.gavel.call.CallPage;
import org.gavel.call.CallState;
import org.gavel.call.IceServers;
import org.gavel.call.ModeratorCall;
import org.gavel.call.Reason;
import org.gavel.call.Sdp;

/** The messages about calls to a page ({@code docs/push.md}). */
final class CallJson {

    private CallJson() {}

    /** @param demo why the demonstration has no media, or {@code null} */
    static String media(String id, List<IceServers.Server> servers, boolean dial, String demo) {
        return JsonParts.message("media", json -> {
            json.write("id", id).writeStartArray("ice");
            servers.forEach(server -> write(json, server));
            json.writeEnd().write("dial", dial);
            JsonParts.text(json, "demo", demo);
        });
    }

    private static void write(JsonGenerator json, IceServers.Server server) {
        json.writeStartObject().writeStartArray("urls");
        server.urls().forEach(json::write);
        json.writeEnd();
        if (server.username() != null) {
            json.write("username", server.username()).write("credential", server.credential());
        }
        json.writeEnd();
    }

    /** @param callers how this page may call those who call */
    static String calls(List<CallPage.View> all, Names callers) {
        return JsonParts.message("calls", json -> {
            json.writeStartArray("calls");
            all.forEach(view -> write(json, view, callers));
            json.writeEnd();
        });
    }

    private static void write(JsonGenerator json, CallPage.View view, Names callers) {
        ModeratorCall call = view.call();
        json.writeStartObject().write("call", call.id().text()).write("kind", word(call.kind()));
        JsonParts.text(json, "of", call.of() == null ? null : call.of().text());
        json.write("state", state(call.state()))
                .write("here", view.here())
                .write("held_elsewhere", view.heldElsewhere());
        writeParty(json, call, callers);
        JsonParts.time(json, "since", call.since());
        json.writeEnd();
    }

    /** A moderator knows whom they call; somebody who calls them is a caller like others. */
    private static void writeParty(JsonGenerator json, ModeratorCall call, Names callers) {
        Names names = call.incoming() ? callers : Names.PLAIN;
        json.write("number", names.digits(call.party().number()))
                .write("name", names.text(call.party().name()));
        JsonParts.text(json, "room", call.room() == null ? null : call.room().key());
        json.write("incoming", call.incoming());
    }

    /** What the switch has not yet confirmed is being tried. */
    private static String state(CallState state) {
        return switch (state) {
            case REQUESTING, ANSWERING -> word(CallState.TRYING);
            default -> word(state);
        };
    }

    static String described(CallId call, Sdp.Kind kind, Sdp sdp) {
        return JsonParts.message(
                "sdp",
                json -> json.write("call", call.text())
                        .write("kind", word(kind))
                        .write("sdp", sdp.text()));
    }

    /** @param why not, or nothing when it was done */
    static String called(String id, String call, Optional<String> why) {
        return JsonParts.message("called", json -> {
            json.write("id", id).write("call", call).write("ok", why.isEmpty());
            JsonParts.text(json, "why", why.orElse(null));
        });
    }

    static String ended(CallPage.Ended ended, PushMessages texts, Names callers) {
        ModeratorCall call = ended.call();
        return JsonParts.message("ended", json -> {
            json.write("call", call.id().text());
            writeParty(json, call, callers);
            json.write("why", texts.of(ended.cause().key(), ended.cause().name()))
                    .write("cause", ended.cause().name())
                    .write("redial", ended.redial())
                    .write("here", ended.here());
        });
    }

    static String why(Reason reason, PushMessages texts) {
        return texts.of(reason.key(), reason.detail());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
