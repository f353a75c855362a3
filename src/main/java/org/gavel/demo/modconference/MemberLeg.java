package org.gavel.demo.modconference;

import java.util.UUID;

/**
 * The call by which a member is in a room. The room calls these methods under its lock, so they must neither wait nor call the room
 * back.
 */
public interface MemberLeg {

    /** {@return the UUID of the channel, which keys the member's row} */
    String uuid();

    /**
     * Is told that the member has joined; once more after the call has come back to another socket.
     *
     * @param membership what the client is told of the room
     */
    void entered(Membership membership);

    /**
     * Is told that the member has left.
     *
     * @param membership what the client is told of the room
     */
    void left(Membership membership);

    /** Is told to end the call, because the member was kicked or pressed #. */
    void ended();

    /**
     * Is told to send the call to another number.
     *
     * @param number the number
     */
    void sentTo(String number);

    /** {@return the leg of a member who has no call} It has a UUID of its own. */
    static MemberLeg simulated() {
        return new Simulated(UUID.randomUUID().toString());
    }

    /**
     * The leg of a member who has no call.
     *
     * @param uuid the UUID of the channel
     */
    record Simulated(String uuid) implements MemberLeg {

        @Override
        public void entered(Membership membership) {}

        @Override
        public void left(Membership membership) {}

        @Override
        public void ended() {}

        @Override
        public void sentTo(String number) {}
    }
}
