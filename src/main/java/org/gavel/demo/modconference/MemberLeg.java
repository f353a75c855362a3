package org.gavel.demo.modconference;

import java.util.UUID;

/** The call by which a member is in a room. What happens is told under the room's lock: nothing here waits or calls the room back. */
public interface MemberLeg {

    /** {@return the UUID of the channel, which keys the member's row} */
    String uuid();

    /**
     * Hears that the member is in; also after the call has come back to another socket.
     *
     * @param seat where the member is
     */
    void entered(Seat seat);

    /**
     * Hears that the member is out.
     *
     * @param seat where the member was
     */
    void left(Seat seat);

    /** The room is done with the call, whose way ends here. */
    void ended();

    /**
     * Hears that the call goes on at another number.
     *
     * @param number the number
     */
    void sentTo(String number);

    /** {@return the leg of a member who has no call} It has a UUID of its own. */
    static MemberLeg simulated() {
        return new Simulated(UUID.randomUUID().toString());
    }

    /**
     * A leg that tells nobody.
     *
     * @param uuid the UUID of the channel
     */
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
