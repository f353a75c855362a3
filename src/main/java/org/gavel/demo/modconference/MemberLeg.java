package org.gavel.demo.modconference;

import java.util.UUID;

/** The call by which a member is in a room. What happens is told under the room's lock: nothing here waits or calls the room back. */
public interface MemberLeg {

    /** The channel's UUID, which keys the member's row. */
    String uuid();

    /** The member is in; told again after its call has come back to another socket. */
    void entered(Seat seat);

    /** The member is out. */
    void left(Seat seat);

    /** The room is done with the call, whose way ends here. */
    void ended();

    /** The call goes on at another number. */
    void sentTo(String number);

    /** The leg of somebody who has no call. */
    static MemberLeg simulated() {
        return new Simulated(UUID.randomUUID().toString());
    }

    /** Nobody to tell. */
    record Simulated(String uuid) implements MemberLeg {

        @Override
        public void entered(Seat seat) {}

        @Override
        public void left(Seat seat) {}

        @Override
        public void ended() {}

        @Override
        public void sentTo(String number) {}
    }
}
