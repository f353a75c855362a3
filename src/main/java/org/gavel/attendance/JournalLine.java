package org.gavel.attendance;

import java.util.Set;

/**
 * A sighting in the journal, as JSON, with the parts that the attendance needs. Times are milliseconds since 1970;
 * parts that a kind does not have are {@code null}.
 *
 * @param k the kind: {@code run}, {@code end}, {@code all}, {@code in} or {@code out}
 * @param room the conference's name
 * @param domain the conference's domain
 * @param at when it was seen
 * @param start when the conference's run began
 * @param uuids the channels of all members
 * @param uuid the member's channel
 * @param no the member's number
 * @param name the member's name; hostile text
 * @param joined when the member joined, or was first seen
 * @param exact whether the switch sent {@code joined}
 * @param by the name of the moderator who kicked the member
 * @param why the reason of the kick; hostile text
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
