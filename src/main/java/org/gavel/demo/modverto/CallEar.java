package org.gavel.demo.modverto;

import org.gavel.demo.media.MediaEnd;

/** Carries what the media end hears into the rooms. */
final class CallEar implements MediaEnd.Ear {

    private final CallHouse house;
    private final SwitchCalls calls;
    private final CallFlow flow;

    CallEar(CallHouse house, SwitchCalls calls, CallFlow flow) {
        this.house = house;
        this.calls = calls;
        this.flow = flow;
    }

    @Override
    public void voice(String callId, boolean on, int score) {
        house.bus()
                .post(() -> calls.find(callId)
                        .flatMap(SwitchCall::seat)
                        .ifPresent(seat -> house.conferences().talk(seat.room(), seat.memberId(), on, score)));
    }

    @Override
    public void lost(String callId) {
        house.bus()
                .post(() -> calls.find(callId).ifPresent(call -> flow.end(call, HangupCause.DESTINATION_OUT_OF_ORDER)));
    }
}
