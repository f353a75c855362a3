package org.gavel.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * The calls to one conference that have the same number and the same name, as their channels tell them. A call without a number stands
 * alone. Nothing more is claimed: two people can share a number, and one person can call by two.
 *
 * @param key which of them this is, within its conference
 * @param joined when the first of the calls came
 * @param left when the last of them went; {@code null} while one is there
 * @param ending how the last of them ended; {@code null} while one is there
 * @param present how long at least one of them was there
 * @param stays how often one of them came
 */
public record Attendee(Key key, Instant joined, Instant left, Ending ending, Duration present, int stays) {

    /**
     * What the calls have in common.
     *
     * @param number the caller's number, may be empty
     * @param name the caller's name, may be empty; hostile text
     * @param channel the channel's uuid where there is no number; otherwise empty
     */
    public record Key(String number, String name, String channel) {}

    /**
     * Tells whether one of the calls is in the conference.
     *
     * @return whether one has not ended
     */
    public boolean isThere() {
        return left == null;
    }
}
