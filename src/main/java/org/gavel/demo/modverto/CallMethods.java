package org.gavel.demo.modverto;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/** The call methods, with the answers of the real switch ({@code docs/protocol.md} §5.1). */
final class CallMethods {

    private static final int CALL_ERROR = -32002;
    private static final int MOST_DIGITS = 64;
    private static final String UNKNOWN = "CALL DOES NOT EXIST";

    private final CallServices services;
    private final SwitchCalls calls;
    private final CallFlow flow;
    private final Reattachment reattachment;
    private final CallChanges changes;

    CallMethods(CallServices services, SwitchCalls calls, CallFlow flow, Reattachment reattachment) {
        this.services = services;
        this.calls = calls;
        this.flow = flow;
        this.reattachment = reattachment;
        this.changes = new CallChanges(services, calls, flow);
    }

    void addTo(Map<String, JsonRpc.Method> methods) {
        methods.put("verto.invite", this::invite);
        methods.put("verto.answer", (socket, params) -> with(socket, params, this::answer));
        methods.put("verto.attach", (socket, params) -> with(socket, params, this::attach));
        methods.put("verto.bye", (socket, params) -> with(socket, params, this::bye));
        methods.put("verto.modify", (socket, params) -> with(socket, params, changes::modify));
        methods.put("verto.info", this::info);
    }

    private Answer invite(Socket socket, JsonObject params) {
        if (!(params.get("dialogParams") instanceof JsonObject dialogParams)) {
            return noCall("Dialog data missing", HangupCause.INVALID_MSG_UNSPECIFIED);
        }
        Optional<String> id = callId(params);
        String offer = JsonFields.text(params, "sdp", "");
        if (id.isEmpty() || offer.isEmpty()) {
            return noCall(id.isEmpty() ? "CallID missing" : "SDP missing", HangupCause.INVALID_MSG_UNSPECIFIED);
        }
        Optional<OfferedMedia> sdp = OfferedMedia.read(offer);
        if (sdp.isEmpty() || services.media().problem().isPresent()) {
            return noCall("Cannot set media options", HangupCause.INCOMPATIBLE_DESTINATION);
        }
        DialogParams dialog = DialogParams.read(dialogParams, socket);
        SwitchCall call = new SwitchCall(id.get(), socket, dialog, false, offer, sdp);
        if (!id.get().matches("[\\w.-]{1,100}") || !calls.add(call)) {
            return noCall("Cannot create channel", HangupCause.NORMAL_TEMPORARY_FAILURE);
        }
        socket.showAs(dialog.name());
        services.bus().post(() -> flow.begin(call));
        return Answer.result(JsonText.object().add("message", "CALL CREATED").add("callID", call.id));
    }

    /** The key {@code message} stands twice, as in the real switch; the first one tells the reason ({@code docs/protocol.md} §2.4). */
    private static Answer noCall(String why, HangupCause cause) {
        return Answer.errorText("{\"message\":\"" + why + "\"," + cause.fields()
                + ",\"message\":\"CALL ERROR\",\"code\":" + CALL_ERROR + "}");
    }

    /** Executes a method on a call that exists. */
    @FunctionalInterface
    interface Act {
        Answer on(SwitchCall call, JsonObject params);
    }

    private Answer with(Socket socket, JsonObject params, Act act) {
        Optional<String> id = callId(params);
        if (id.isEmpty()) {
            return refused(params, "CallID missing");
        }
        return calls.find(id.get(), socket).map(call -> act.on(call, params)).orElseGet(() -> refused(params, UNKNOWN));
    }

    static Answer refused(JsonObject params, String message) {
        JsonObjectBuilder body = JsonText.object();
        callId(params).ifPresent(id -> body.add("callID", id));
        JsonFields.text(params, "action").ifPresent(action -> body.add("action", action));
        return Answer.error(body.add("message", message).add("code", CALL_ERROR));
    }

    private Answer answer(SwitchCall call, JsonObject params) {
        if (!call.incoming || !call.is(SwitchCall.State.NEW)) {
            return refused(params, UNKNOWN);
        }
        if (!MediaWait.succeeds(services.media().accept(call.id, JsonFields.text(params, "sdp", "")))) {
            services.bus().post(() -> flow.end(call, HangupCause.INCOMPATIBLE_DESTINATION));
            return refused(params, "CODEC ERROR");
        }
        if (!call.move(SwitchCall.State.NEW, SwitchCall.State.ANSWERED)) {
            return refused(params, UNKNOWN);
        }
        services.bus().post(() -> flow.ringing().taken(call));
        return Answer.result(JsonText.object());
    }

    private Answer attach(SwitchCall call, JsonObject params) {
        if (call.is(SwitchCall.State.NEW)) {
            services.bus().post(() -> flow.end(call, HangupCause.DESTINATION_OUT_OF_ORDER));
            return refused(params, "Cannot attach to a call that has not been answered.");
        }
        if (!MediaWait.succeeds(services.media().accept(call.id, JsonFields.text(params, "sdp", "")))) {
            services.bus().post(() -> flow.end(call, HangupCause.BEARERCAPABILITY_NOTAVAIL));
            return refused(params, "CODEC NEGOTIATION ERROR");
        }
        reattachment.attached(call);
        return Answer.result(JsonText.object());
    }

    private Answer bye(SwitchCall call, JsonObject params) {
        int code = (int) JsonFields.number(params, "causeCode").orElse(HangupCause.NORMAL_CLEARING.code);
        HangupCause cause = HangupCause.of(JsonFields.text(params, "cause"), code);
        if (!call.end()) {
            return refused(params, UNKNOWN);
        }
        services.bus().post(() -> flow.release(call, cause));
        return Answer.result(JsonText.object()
                .add("callID", call.id)
                .add("message", "CALL ENDED")
                .add("causeCode", cause.code)
                .add("cause", cause.name()));
    }

    /** A message is dropped and answered {@code SENT}. Anything for an unknown call is ignored. */
    private Answer info(Socket socket, JsonObject params) {
        Optional<String> digits = JsonFields.text(params, "dtmf");
        Optional<SwitchCall> call = callId(params).flatMap(id -> calls.find(id, socket));
        if (digits.isPresent() && call.isPresent()) {
            press(call.get(), digits.get());
            return Answer.message("SENT");
        }
        if (!(params.get("msg") instanceof JsonObject message)) {
            return Answer.result(JsonText.object());
        }
        boolean complete = JsonFields.text(message, "to").isPresent()
                && JsonFields.text(message, "body").isPresent();
        return complete
                ? Answer.message("SENT")
                : Answer.error(JsonText.object().add("message", "INVALID MESSAGE to and body params required"));
    }

    private void press(SwitchCall call, String digits) {
        digits.chars()
                .limit(MOST_DIGITS)
                .forEach(key -> services.bus()
                        .post(() -> call.membership()
                                .ifPresent(membership -> services.conferences()
                                        .press(membership.room(), membership.memberId(), (char) key))));
    }

    static Optional<String> callId(JsonObject params) {
        return JsonFields.text(JsonFields.object(params, "dialogParams"), "callID");
    }
}
