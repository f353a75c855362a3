package org.gavel.moderation.room;

import org.gavel.conference.ConferenceId;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.roster.RosterFilter;

/**
 * The summary of a room that one moderator may see, on the wallboard and through the API.
 *
 * @param room the conference that the room shows
 * @param name the room's number and title
 * @param seen whether the switch lets this moderator see the members
 * @param members the number of members; {@code null} when it is not known
 * @param speaking the number of members who talk unmuted; 0 when the moderator may not see them
 * @param facts lock, recording and beginning; {@link RoomFacts#UNKNOWN} when the moderator may not see the members
 * @param freshness how far the roster agrees with the switch
 */
public record RoomSummary(
        ConferenceId room,
        RoomName name,
        boolean seen,
        Integer members,
        int speaking,
        RoomFacts facts,
        Freshness freshness) {

    /**
     * {@return the summary of a room for a moderator}
     *
     * @param room the room
     * @param link the moderator's link, whose account at the switch decides what is seen
     */
    public static RoomSummary of(LiveRoom room, ModeratorLink link) {
        Capability view = room.access(link).view();
        boolean seen = view == Capability.GRANTED;
        Freshness told = room.freshness(link);
        Freshness freshness = view == Capability.UNKNOWN ? new Freshness(Freshness.Kind.OPENING, told.since()) : told;
        boolean counted =
                seen && freshness.kind() != Freshness.Kind.OPENING && freshness.kind() != Freshness.Kind.UNSEEN;
        return new RoomSummary(
                room.id(),
                room.name(),
                seen,
                counted ? room.roster().size() : null,
                seen ? room.roster().counts().of(RosterFilter.SPEAKING) : 0,
                seen ? room.facts() : RoomFacts.UNKNOWN,
                freshness);
    }

    /**
     * {@return whether a moderator may know that a room exists} They may when an administrator named it, or when it
     * runs and the switch lets them see it. Gavel's own permissions are not asked.
     *
     * @param link the moderator's link
     * @param room the room
     */
    public static boolean isKnownTo(ModeratorLink link, LiveRoom room) {
        return room.name().configured() || (room.access(link).view() == Capability.GRANTED && room.isReal());
    }
}
