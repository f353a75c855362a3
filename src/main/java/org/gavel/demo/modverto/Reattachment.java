package org.gavel.demo.modverto;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Calls whose socket is gone ({@code docs/protocol.md} §5.4). Answered calls that may recover wait for another socket of their session;
 * the others end. The new socket gets an offer for each call that waits.
 */
final class Reattachment {

    private final CallServices services;
    private final SwitchCalls calls;
    private final CallFlow flow;
    private final Grants grants;

    Reattachment(CallServices services, SwitchCalls calls, CallFlow flow, Grants grants) {
        this.services = services;
        this.calls = calls;
        this.flow = flow;
        this.grants = grants;
    }

    /** Detaches the calls of a session whose socket is gone, or was taken over by another one. */
    void detach(String sessid) {
        grants.forget(sessid);
        calls.ofSession(sessid).forEach(call -> {
            if (call.dialog.recovers() && call.move(SwitchCall.State.ANSWERED, SwitchCall.State.DETACHED)) {
                flow.later(call, services.times().detachSeconds(), () -> expire(call));
            } else if (!call.is(SwitchCall.State.DETACHED) && call.end()) {
                services.bus().post(() -> flow.release(call, HangupCause.DESTINATION_OUT_OF_ORDER));
            }
        });
    }

    private void expire(SwitchCall call) {
        if (call.is(SwitchCall.State.DETACHED)) {
            flow.end(call, HangupCause.RECOVERY_ON_TIMER_EXPIRE);
        }
    }

    /**
     * Offers a socket the calls of its session that wait.
     *
     * @return completes with their ids when the socket has been told of all of them
     */
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
        flow.later(call, services.times().detachSeconds(), () -> expire(call));
        return services.media()
                .offer(call.id, call.source(), call.video())
                .handle((sdp, failure) -> Optional.ofNullable(failure == null ? sdp : null))
                .thenApply(sdp -> tell(call, sdp))
                .toCompletableFuture();
    }

    private boolean tell(SwitchCall call, Optional<String> sdp) {
        sdp.ifPresentOrElse(
                text -> flow.tell(call, "verto.attach", flow.text().attach(call, text)),
                () -> services.bus().post(() -> flow.end(call, HangupCause.BEARERCAPABILITY_NOTAVAIL)));
        return sdp.isPresent();
    }

    /** Lets a call go on whose client has answered the offer, on hold if it was, and repeats the news of joining its room. */
    void attached(SwitchCall call) {
        call.move(SwitchCall.State.DETACHED, SwitchCall.State.ANSWERED);
        call.time(null);
        services.media().hold(call.id, call.held());
        services.bus()
                .post(() -> call.membership()
                        .ifPresent(membership ->
                                services.conferences().repeatJoin(membership.room(), membership.memberId())));
    }
}
