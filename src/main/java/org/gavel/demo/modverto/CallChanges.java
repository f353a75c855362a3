package org.gavel.demo.modverto;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * The method {@code verto.modify}, which changes a call that goes on ({@code docs/protocol.md} §5.1). An unknown action changes nothing
 * and succeeds.
 */
final class CallChanges {

    private final CallServices services;
    private final SwitchCalls calls;
    private final CallFlow flow;

    CallChanges(CallServices services, SwitchCalls calls, CallFlow flow) {
        this.services = services;
        this.calls = calls;
        this.flow = flow;
    }

    Answer modify(SwitchCall call, JsonObject params) {
        Optional<String> action = JsonFields.text(params, "action");
        if (action.isEmpty()) {
            return CallMethods.refused(params, "action missing");
        }
        return switch (action.get()) {
            case "hold" -> hold(call, action.get(), true);
            case "unhold" -> hold(call, action.get(), false);
            case "toggleHold" -> hold(call, action.get(), !call.held());
            case "transfer" -> transfer(call, params);
            case "replace" -> replace(call, params);
            case "updateMedia" -> updateMedia(call, params);
            default -> done(call, action.get());
        };
    }

    private static Answer done(SwitchCall call, String action) {
        return Answer.result(result(call, action));
    }

    private static JsonObjectBuilder result(SwitchCall call, String action) {
        return JsonText.object()
                .add("callID", call.id)
                .add("action", action)
                .add("holdState", call.held() ? "held" : "active");
    }

    private Answer hold(SwitchCall call, String action, boolean held) {
        call.hold(held);
        services.media().hold(call.id, held);
        return done(call, action);
    }

    /** Sends the other side to another number and ends this side. */
    private Answer transfer(SwitchCall call, JsonObject params) {
        Optional<String> destination = JsonFields.text(params, "destination");
        if (destination.isEmpty()) {
            return CallMethods.refused(params, "destination missing");
        }
        if (connected(call).isEmpty()) {
            return CallMethods.refused(params, "call is not bridged");
        }
        services.bus()
                .post(() -> connected(call).ifPresent(other -> {
                    disconnect(call);
                    flow.send(other, destination.get());
                    flow.end(call, HangupCause.NORMAL_CLEARING);
                }));
        return Answer.result(result(call, "transfer").add("message", "CALL TRANSFERRED"));
    }

    /** Connects the other sides of two calls with each other and ends both calls. */
    private Answer replace(SwitchCall call, JsonObject params) {
        Optional<String> id = JsonFields.text(params, "replaceCallID");
        if (id.isEmpty()) {
            return CallMethods.refused(params, "replaceCallID missing");
        }
        Optional<SwitchCall> second = calls.find(id.get()).filter(other -> other.uid.equals(call.uid) && other != call);
        if (connected(call).isEmpty() || second.flatMap(CallChanges::connected).isEmpty()) {
            return CallMethods.refused(params, "invalid transfer leg");
        }
        services.bus().post(() -> replace(call, second.get()));
        return Answer.result(result(call, "replace").add("message", "CALL TRANSFERRED"));
    }

    private void replace(SwitchCall call, SwitchCall second) {
        Optional<SwitchCall> one = connected(call);
        Optional<SwitchCall> other = connected(second);
        if (one.isPresent() && other.isPresent()) {
            disconnect(call);
            disconnect(second);
            flow.connect(one.get(), other.get());
            flow.end(call, HangupCause.NORMAL_CLEARING);
            flow.end(second, HangupCause.NORMAL_CLEARING);
        }
    }

    /** The other side of a call, where both are connected. */
    private static Optional<SwitchCall> connected(SwitchCall call) {
        return call.partner()
                .filter(other -> other.partner().filter(call::equals).isPresent());
    }

    private static void disconnect(SwitchCall call) {
        call.partner().ifPresent(other -> other.partner(null));
        call.partner(null);
    }

    /** Begins or ends sound or video; the member's row follows. */
    private Answer updateMedia(SwitchCall call, JsonObject params) {
        Optional<OfferedMedia> offer = JsonFields.text(params, "sdp").flatMap(OfferedMedia::read);
        if (offer.isEmpty()) {
            return CallMethods.refused(params, "SDP missing");
        }
        Optional<String> answer = MediaWait.await(services.media().update(call.id, JsonFields.text(params, "sdp", "")));
        if (answer.isEmpty()) {
            return CallMethods.refused(params, "MEDIA ERROR");
        }
        call.show(offer.get().video());
        boolean sends = offer.get().sendsVideo();
        services.bus()
                .post(() -> call.membership()
                        .ifPresent(membership -> services.conferences()
                                .camera(
                                        membership.room(),
                                        membership.memberId(),
                                        offer.get().video(),
                                        sends)));
        return Answer.result(result(call, "updateMedia").add("sdp", answer.get()));
    }
}
