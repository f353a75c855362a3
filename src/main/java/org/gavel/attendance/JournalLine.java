package org.gavel.attendance;

import java.util.Set;

/**
 * A sighting as the journal keeps it: what concerns attendance, times in epoch milliseconds, the rest {@code null}.
 *
 * @param k the kind: {@code run}, {@code end}, {@code all}, {@code in} or {@code out}
 * @param room the conference's name
 * @param domain the conference's domain
 * @param at when it was seen
 * @param start of the conference's run
 * @param uuids of all members
 * @param uuid the member's channel
 * @param no the member's number
 * @param name the member's name; hostile text
 * @param joined when the member joined, or was first seen
 * @param exact whether the switch told {@code joined}
 * @param by who put the member out
 * @param why the reason that was given for a kick
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
