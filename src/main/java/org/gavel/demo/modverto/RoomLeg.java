package org.gavel.demo.modverto;

import java.util.Optional;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.modconference.MemberLeg;
import org.gavel.demo.modconference.Seat;

/**
 * A call in a room: its client is told of the room and may use the room's channels as long as it is there ({@code docs/protocol.md}
 * §4.4, §6).
 */
final class RoomLeg implements MemberLeg {

    private final SwitchCall call;
    private final Grants grants;
    private final EventBus bus;
    private final CallFlow flow;

    RoomLeg(SwitchCall call, Grants grants, EventBus bus, CallFlow flow) {
        this.call = call;
        this.grants = grants;
        this.bus = bus;
        this.flow = flow;
    }

    @Override
    public String uuid() {
        return call.id;
    }

    @Override
    public void entered(Seat seat) {
        call.sit(seat);
        grants.add(call.sessid, seat.channels());
        tell(seat, "join");
    }

    @Override
    public void left(Seat seat) {
        call.sit(null);
        grants.remove(call.sessid, seat.channels());
        tell(seat, "part");
    }

    private void tell(Seat seat, String action) {
        String fields = CallText.privateEvent(call, seat.privateData(call.id, action));
        bus.publish(new ChannelEvent(call.sessid, fields, Optional.of(call.sessid)));
    }

    @Override
    public void ended() {
        bus.post(() -> flow.end(call, HangupCause.NORMAL_CLEARING));
    }

    @Override
    public void sentTo(String number) {
        bus.post(() -> flow.send(call, number));
    }
}
