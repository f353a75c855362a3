package org.gavel.moderation.room;

import java.time.Instant;

/**
 * How far a room's roster agrees with the switch.
 *
 * @param kind the degree
 * @param since when that began
 */
public record Freshness(Kind kind, Instant since) {

    /** How far a roster agrees with the switch. */
    public enum Kind {
        /** The switch was asked for the rows and has not answered yet. */
        OPENING,
        /** The roster equals that of the switch. */
        LIVE,
        /** Something was missed, and all rows are being fetched again. */
        RESYNCING,
        /** No link feeds the roster; it shows the last known state. */
        RECONNECTING,
        /** The conference does not run. */
        IDLE,
        /** The switch lists members, and sends no rows for them on the room's channel. */
        UNSEEN,
        /** The switch does not let the moderator see the roster. */
        REFUSED
    }

    Freshness become(Kind next, Instant now) {
        return next == kind ? this : new Freshness(next, now);
    }
}
