package org.gavel.demo.modverto;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Calls whose socket is gone and comes back ({@code docs/protocol.md} §5.4): those that were answered and may recover wait for their
 * session; the others end. A new socket of the session is offered each of them anew.
 */
final class Reattachment {

    private final CallHouse house;
    private final SwitchCalls calls;
    private final CallFlow flow;
    private final Grants grants;

    Reattachment(CallHouse house, SwitchCalls calls, CallFlow flow, Grants grants) {
        this.house = house;
        this.calls = calls;
        this.flow = flow;
        this.grants = grants;
    }

    /** The socket of a session is gone, or another one has taken the session over. */
    void detach(String sessid) {
        grants.forget(sessid);
        calls.ofSession(sessid).forEach(call -> {
            if (call.dialog.recovers() && call.move(SwitchCall.State.ANSWERED, SwitchCall.State.DETACHED)) {
                flow.later(call, house.times().detachSeconds(), () -> expire(call));
            } else if (!call.is(SwitchCall.State.DETACHED) && call.end()) {
                house.bus().post(() -> flow.bury(call, HangupCause.DESTINATION_OUT_OF_ORDER));
            }
        });
    }

    private void expire(SwitchCall call) {
        if (call.is(SwitchCall.State.DETACHED)) {
            flow.end(call, HangupCause.RECOVERY_ON_TIMER_EXPIRE);
        }
    }

    /** Offers a socket the calls of its session; what it returns is complete when all of them have been told. */
    CompletableFuture<List<String>> offer(Socket socket) {
        List<SwitchCall> waiting = socket.sessid().stream()
                .flatMap(sessid -> calls.ofSession(sessid).stream())
                .filter(call -> call.uid.equals(socket.uid()) && call.is(SwitchCall.State.DETACHED))
                .toList();
        List<CompletableFuture<Boolean>> offered =
                waiting.stream().map(this::offer).toList();
        return CompletableFuture.allOf(offered.toArray(CompletableFuture[]::new))
                .thenApply(all -> waiting.stream().map(call -> call.id).toList());
    }

    private CompletableFuture<Boolean> offer(SwitchCall call) {
        flow.later(call, house.times().detachSeconds(), () -> expire(call));
        return house.media()
                .offer(call.id, call.audience(), call.video())
                .handle((sdp, failure) -> Optional.ofNullable(failure == null ? sdp : null))
                .thenApply(sdp -> tell(call, sdp))
                .toCompletableFuture();
    }

    private boolean tell(SwitchCall call, Optional<String> sdp) {
        sdp.ifPresentOrElse(
                text -> flow.tell(call, "verto.attach", flow.text().attach(call, text)),
                () -> house.bus().post(() -> flow.end(call, HangupCause.BEARERCAPABILITY_NOTAVAIL)));
        return sdp.isPresent();
    }

    /** The client has taken the offer: the call goes on, held if it was, and its client is told once more where it is. */
    void attached(SwitchCall call) {
        call.move(SwitchCall.State.DETACHED, SwitchCall.State.ANSWERED);
        call.time(null);
        house.media().hold(call.id, call.held());
        house.bus().post(() -> call.seat().ifPresent(seat -> house.conferences().greet(seat.room(), seat.memberId())));
    }
}
