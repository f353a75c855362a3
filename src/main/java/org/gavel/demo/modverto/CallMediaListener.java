package org.gavel.demo.modverto;

import org.gavel.demo.media.MediaEnd;

/** Carries the news of the media end into the rooms: voices of callers, and calls that have lost their media. */
final class CallMediaListener implements MediaEnd.Listener {

    private final CallServices services;
    private final SwitchCalls calls;
    private final CallFlow flow;

    CallMediaListener(CallServices services, SwitchCalls calls, CallFlow flow) {
        this.services = services;
        this.calls = calls;
        this.flow = flow;
    }

    @Override
    public void voice(String callId, boolean on, int score) {
        services.bus()
                .post(() -> calls.find(callId)
                        .flatMap(SwitchCall::membership)
                        .ifPresent(membership ->
                                services.conferences().talk(membership.room(), membership.memberId(), on, score)));
    }

    @Override
    public void lost(String callId) {
        services.bus()
                .post(() -> calls.find(callId).ifPresent(call -> flow.end(call, HangupCause.DESTINATION_OUT_OF_ORDER)));
    }
}
