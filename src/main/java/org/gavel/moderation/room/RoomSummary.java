package org.gavel.moderation.room;

import org.gavel.conference.ConferenceId;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.roster.RosterFilter;

/**
 * A room as a whole, as one moderator may see it: what the wallboard and the API tell of it.
 *
 * @param room the conference that the room shows
 * @param name what the room is called
 * @param seen whether the switch lets this moderator see who is there
 * @param members {@code null} when it is not known how many there are
 * @param speaking 0 when that is not seen
 * @param facts what is known of the room as a whole
 * @param freshness how far the roster can be trusted
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
     * {@return a room as the moderator may see it}
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
     * {@return whether a moderator learns of a room at all} They do when an administrator named it, or when it runs and the switch
     * lets them see it. What Gavel permits them is another question.
     *
     * @param link the moderator's link
     * @param room the room
     */
    public static boolean isKnownTo(ModeratorLink link, LiveRoom room) {
        return room.name().configured() || (room.access(link).view() == Capability.GRANTED && room.isReal());
    }
}
