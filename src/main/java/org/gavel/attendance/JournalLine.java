package org.gavel.attendance;

import java.util.Set;

/**
 * A sighting as the journal keeps it: what concerns attendance, times in epoch milliseconds, the rest {@code null}.
 *
 * @param k the kind: {@code run}, {@code end}, {@code all}, {@code in} or {@code out}
 * @param start of the conference's run
 * @param uuids of all members
 * @param no the member's number
 * @param by who put the member out
 */
public record JournalLine(
        String k,
        String room,
        String domain,
        Long at,
        Long start,
        Set<String> uuids,
        String uuid,
        String no,
        String name,
        Long joined,
        Boolean exact,
        String by,
        String why) {}
