package org.gavel.call;

import java.util.EnumSet;
import java.util.Set;

/** The state of a call, as Gavel keeps it ({@code docs/protocol.md} §5.3). */
public enum CallState {
    /** {@code verto.invite} was sent, and the switch has not answered. */
    REQUESTING,
    /** The switch has accepted {@code verto.invite}. */
    TRYING,
    /** The call is not answered, and the switch sends media already. */
    EARLY,
    /** An incoming call rings. */
    RINGING,
    /** {@code verto.answer} was sent, and the switch has not answered. */
    ANSWERING,
    /** Sound and picture flow. */
    ACTIVE,
    /** The call is on hold. */
    HELD,
    /** The call goes on at the switch, and its media has to be attached again ({@code docs/protocol.md} §5.4). */
    RECOVERING,
    /** The call is over. */
    ENDED;

    private static final Set<CallState> ANSWERED = EnumSet.of(ACTIVE, HELD, RECOVERING);

    /** Whether it was answered, so that the switch keeps it for a while without a connection. */
    boolean isAnswered() {
        return ANSWERED.contains(this);
    }

    /** Whether digits can be sent. */
    boolean takesDigits() {
        return this == EARLY || this == ACTIVE;
    }

    boolean mayBecome(CallState next) {
        return next == ENDED
                ? this != ENDED
                : switch (this) {
                    case REQUESTING -> EnumSet.of(TRYING, EARLY, ACTIVE).contains(next);
                    case TRYING -> EnumSet.of(EARLY, ACTIVE).contains(next);
                    case EARLY, ANSWERING -> next == ACTIVE;
                    case RINGING -> next == ANSWERING;
                    case ACTIVE -> EnumSet.of(HELD, RECOVERING).contains(next);
                    case HELD -> EnumSet.of(ACTIVE, RECOVERING).contains(next);
                    case RECOVERING -> EnumSet.of(ACTIVE, HELD).contains(next);
                    case ENDED -> false;
                };
    }
}
