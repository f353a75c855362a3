package org.gavel.call;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gavel.json.JsonText;

/** Makes the parameters of the requests about a call ({@code docs/protocol.md} §5.1, §5.2). */
final class CallDialog {

    static final String INVITE = "verto.invite";
    static final String ANSWER = "verto.answer";
    static final String ATTACH = "verto.attach";
    static final String BYE = "verto.bye";
    static final String MODIFY = "verto.modify";
    static final String INFO = "verto.info";

    private static final String CALL_ID = "callID";
    private static final String SDP = "sdp";

    private CallDialog() {}

    /** @param caller the number and name that the other side sees */
    static JsonObject invite(CallRequest.Dial dial, Party caller) {
        JsonObjectBuilder dialog = JsonText.object()
                .add(CALL_ID, dial.call().text())
                .add("destination_number", dial.number())
                .add("caller_id_name", caller.name())
                .add("caller_id_number", caller.number())
                .add("remote_caller_id_name", dial.name())
                .add("remote_caller_id_number", dial.number())
                // Empty: what stands here sets variables of the channel.
                .add("userVariables", JsonText.empty());
        addWishes(dialog, dial.wishes());
        addKind(dialog, dial);
        return JsonText.object()
                .add(SDP, dial.offer().text())
                .add("dialogParams", dialog)
                .build();
    }

    private static void addWishes(JsonObjectBuilder dialog, CallRequest.Wishes wishes) {
        wishes.in().ifPresent(kbits -> dialog.add("incomingBandwidth", kbits));
        wishes.out().ifPresent(kbits -> dialog.add("outgoingBandwidth", kbits));
        JsonObjectBuilder audio = JsonText.object();
        addTruth(audio, "echoCancellation", wishes.echo());
        addTruth(audio, "noiseSuppression", wishes.noise());
        addTruth(audio, "autoGainControl", wishes.gain());
        JsonObject all = audio.build();
        if (!all.isEmpty()) {
            dialog.add("audio", all);
        }
    }

    private static void addTruth(JsonObjectBuilder to, String key, Boolean truth) {
        if (truth != null) {
            to.add(key, truth.booleanValue());
        }
    }

    private static void addKind(JsonObjectBuilder dialog, CallRequest.Dial dial) {
        switch (dial.kind()) {
            case MAIN -> {}
            // Such calls end with their connection: a page that comes back dials them again.
            case SCREEN -> dialog.add("screenShare", true).add("recoverCall", false);
            case CANVAS -> dialog.add("conferenceCanvasID", dial.canvas()).add("recoverCall", false);
        }
    }

    /** Answers the offer of an incoming call or of {@code verto.attach}. */
    static JsonObject answer(CallId call, Sdp answer) {
        return about(call).add(SDP, answer.text()).build();
    }

    static JsonObject bye(CallId call, Cause cause) {
        return about(call).add("cause", cause.name()).build();
    }

    static JsonObject hold(CallId call, boolean on) {
        return about(call).add("action", on ? "hold" : "unhold").build();
    }

    static JsonObject digits(CallId call, String digits) {
        return about(call).add("dtmf", digits).build();
    }

    static JsonObject transfer(CallId call, String to) {
        return about(call).add("action", "transfer").add("destination", to).build();
    }

    static JsonObject replace(CallId call, CallId other) {
        return about(call)
                .add("action", "replace")
                .add("replaceCallID", other.text())
                .build();
    }

    static JsonObject update(CallId call, Sdp offer) {
        return about(call).add("action", "updateMedia").add(SDP, offer.text()).build();
    }

    private static JsonObjectBuilder about(CallId call) {
        return JsonText.object().add("dialogParams", JsonText.object().add(CALL_ID, call.text()));
    }
}
