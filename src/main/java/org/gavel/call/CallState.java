package org.gavel.call;

import java.util.EnumSet;
import java.util.Set;

/** How far a call is, after {@code docs/protocol.md} §5.3. What is past {@code ENDED} is not there. */
public enum CallState {
    /** It is asked for at the switch, which has not said anything. */
    REQUESTING,
    /** The switch has made it. */
    TRYING,
    /** It is not answered, and sounds already. */
    EARLY,
    /** Somebody calls. */
    RINGING,
    /** It is accepted here, and the switch has not yet said that it took that. */
    ANSWERING,
    /** Sound and picture flow. */
    ACTIVE,
    /** The call is on hold. */
    HELD,
    /** It goes on at the switch, and its media has to be found again. */
    RECOVERING,
    /** The call is over. */
    ENDED;

    private static final Set<CallState> ANSWERED = EnumSet.of(ACTIVE, HELD, RECOVERING);

    /** Whether somebody has answered it, so that the switch keeps it for a while when nobody is there. */
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
