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

/** Writes the messages about calls to a page, as JSON text ({@code docs/push.md}). */
final class CallJson {

    private CallJson() {}

    /**
     * {@return the message {@code media}}
     *
     * @param id the id of the page's request
     * @param servers what its peer connection may use
     * @param dial whether the moderator may call any number
     * @param demo why the demonstration has no media, for people to read; or {@code null}
     */
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

    /**
     * {@return the message {@code calls}}
     *
     * @param all all calls of the moderator, as this page has them
     * @param callers how names and numbers of callers are shown to this page
     */
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

    /** The number of an outgoing call was entered by the moderator, so only incoming calls are masked. */
    private static void writeParty(JsonGenerator json, ModeratorCall call, Names callers) {
        Names names = call.incoming() ? callers : Names.PLAIN;
        json.write("number", names.digits(call.party().number()))
                .write("name", names.text(call.party().name()));
        JsonParts.text(json, "room", call.room() == null ? null : call.room().key());
        json.write("incoming", call.incoming());
    }

    /** The page knows no state for a request that the switch has not confirmed yet; it shows {@code trying}. */
    private static String state(CallState state) {
        return switch (state) {
            case REQUESTING, ANSWERING -> word(CallState.TRYING);
            default -> word(state);
        };
    }

    /**
     * {@return the message {@code sdp}}
     *
     * @param call the call
     * @param kind what the description is for
     * @param sdp the description
     */
    static String described(CallId call, Sdp.Kind kind, Sdp sdp) {
        return JsonParts.message(
                "sdp",
                json -> json.write("call", call.text())
                        .write("kind", word(kind))
                        .write("sdp", sdp.text()));
    }

    /**
     * {@return the message {@code called}, the outcome of a request about a call}
     *
     * @param id the id of the page's request
     * @param call the call's id; empty where the page sent none
     * @param why why the request was refused, for people to read; empty when it was done
     */
    static String called(String id, String call, Optional<String> why) {
        return JsonParts.message("called", json -> {
            json.write("id", id).write("call", call).write("ok", why.isEmpty());
            JsonParts.text(json, "why", why.orElse(null));
        });
    }

    /**
     * {@return the message {@code ended}}
     *
     * @param ended the call and the cause
     * @param messages in the moderator's language
     * @param callers how names and numbers of callers are shown to this page
     */
    static String ended(CallPage.Ended ended, BundleMessages messages, Names callers) {
        ModeratorCall call = ended.call();
        return JsonParts.message("ended", json -> {
            json.write("call", call.id().text());
            writeParty(json, call, callers);
            json.write("why", messages.of(ended.cause().key(), ended.cause().name()))
                    .write("cause", ended.cause().name())
                    .write("redial", ended.redial())
                    .write("here", ended.here());
        });
    }

    /** {@return a refusal in the moderator's language} */
    static String why(Reason reason, BundleMessages messages) {
        return messages.of(reason.key(), reason.detail());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
