package org.gavel.roster.store;

import java.util.List;
import org.gavel.conference.Sighting.MemberSeen;

/**
 * The roster of a conference as the database has it.
 *
 * @param conference with the count of all its members
 * @param members by time of joining; fewer than all where they are too many
 */
public record MirroredMembers(MirroredConference conference, List<MemberSeen> members) {}
