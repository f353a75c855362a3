package org.gavel.ledger;

/**
 * What is asked of the attendees of a conference.
 *
 * @param search what their name or number holds, upper and lower case being the same; empty for all
 * @param order by what they stand
 * @param descending whether the last stands first
 * @param first how many are left out before
 * @param most how many are read
 */
public record AttendeeQuery(String search, AttendeeOrder order, boolean descending, int first, int most) {}
