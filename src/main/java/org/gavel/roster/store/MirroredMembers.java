package org.gavel.roster.store;

import java.util.List;
import org.gavel.conference.Sighting.MemberSeen;

/**
 * The roster of a conference as the mirror in the database has it.
 *
 * @param conference the conference, with the number of all its members
 * @param members the members in the order of joining; fewer than all where more than the limit of the query
 */
public record MirroredMembers(MirroredConference conference, List<MemberSeen> members) {}
