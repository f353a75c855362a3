package org.gavel.moderation.room;

import java.time.Instant;

/**
 * How far the roster that is shown can be trusted.
 *
 * @param kind how far it can be trusted
 * @param since when it became so
 */
public record Freshness(Kind kind, Instant since) {

    /** How far a roster can be trusted. */
    public enum Kind {
        /** Asked for, not here yet. */
        OPENING,
        /** Equal to the switch. */
        LIVE,
        /** Something was missed; the switch has been asked for the whole anew. */
        RESYNCING,
        /** No link feeds it; what is shown is what was. */
        RECONNECTING,
        /** Nobody is in the room. */
        IDLE,
        /** The switch lists members, and tells nothing of them on the room's channel. */
        UNSEEN,
        /** The switch does not let this moderator see it. */
        REFUSED
    }

    Freshness become(Kind next, Instant now) {
        return next == kind ? this : new Freshness(next, now);
    }
}
