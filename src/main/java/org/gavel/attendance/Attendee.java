package org.gavel.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * The calls to one conference that have the same number and name. A call without a number is an attendee of its own. An
 * attendee is not always a person: two people can share a number, and one person can use two.
 *
 * @param key identifies the attendee within the conference
 * @param joined when the first of the calls joined
 * @param left when the last of them left; {@code null} while one is there
 * @param ending how the last of them ended; {@code null} while one is there
 * @param present how long at least one of them was there
 * @param stays how many stays they had
 */
public record Attendee(Key key, Instant joined, Instant left, Ending ending, Duration present, int stays) {

    /**
     * The number and name that the calls share.
     *
     * @param number the caller's number; may be empty
     * @param name the caller's name; may be empty, hostile text
     * @param channel the channel's uuid where there is no number; otherwise empty
     */
    public record Key(String number, String name, String channel) {}

    /**
     * Tells whether one of the calls is in the conference.
     *
     * @return whether one of them has not ended
     */
    public boolean isThere() {
        return left == null;
    }
}
