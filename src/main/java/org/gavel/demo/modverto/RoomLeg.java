package org.gavel.demo.modverto;

import java.util.Optional;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.modconference.MemberLeg;
import org.gavel.demo.modconference.Membership;

/**
 * A call in a room. Its client is told of joining and parting, and may use the room's channels in between ({@code docs/protocol.md}
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
    public void entered(Membership membership) {
        call.membership(membership);
        grants.add(call.sessid, membership.channels());
        tell(membership, "join");
    }

    @Override
    public void left(Membership membership) {
        call.membership(null);
        grants.remove(call.sessid, membership.channels());
        tell(membership, "part");
    }

    private void tell(Membership membership, String action) {
        String fields = CallText.privateEvent(call, membership.privateData(call.id, action));
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
