package org.gavel.roster;

import java.time.Instant;
import java.util.Objects;
import org.gavel.conference.Member;

/**
 * One entry of the roster: a member, and what Gavel knows beside their row. Immutable; a change makes a new entry, so
 * comparing references tells whether anything changed.
 *
 * @param handle the number of the member in this roster; it stays the same while they are in the room, is never used
 *     again, and grows in the order of joining
 * @param member the member as the row shows them
 * @param joinedAt when the member joined or, unless {@code joinedExactly}, a time at which they were in the room
 *     already
 * @param joinedExactly whether the member joined at {@code joinedAt}
 * @param extras what the row lacks and {@code json_list} has told
 * @param mark the latest act on the member, or {@code null}
 * @param pending the name of the act under way on the member ({@code docs/push.md}), or {@code null}
 * @param left whether the member has left; true only for entries that are not in a roster any more
 * @param key the member's name and number in the forms in which they are searched
 */
public record RosterEntry(
        int handle,
        Member member,
        Instant joinedAt,
        boolean joinedExactly,
        MemberExtras extras,
        ActMark mark,
        String pending,
        boolean left,
        SearchKey key) {

    /**
     * Refuses an entry without a member, extras or key.
     *
     * @param handle the number of the member in this roster; it stays the same while they are in the room, is never
     *     used again, and grows in the order of joining
     * @param member the member as the row shows them; never {@code null}
     * @param joinedAt when the member joined or, unless {@code joinedExactly}, a time at which they were in the room
     *     already
     * @param joinedExactly whether the member joined at {@code joinedAt}
     * @param extras what the row lacks and {@code json_list} has told; never {@code null}
     * @param mark the latest act on the member, or {@code null}
     * @param pending the name of the act under way on the member ({@code docs/push.md}), or {@code null}
     * @param left whether the member has left; true only for entries that are not in a roster any more
     * @param key the member's name and number in the forms in which they are searched; never {@code null}
     * @throws NullPointerException when {@code member}, {@code extras} or {@code key} is {@code null}
     */
    public RosterEntry {
        Objects.requireNonNull(member);
        Objects.requireNonNull(extras);
        Objects.requireNonNull(key);
    }

    /**
     * {@return the first entry of a member, without extras and mark}
     *
     * @param handle the member's handle
     * @param member the member as the row shows them
     * @param joinedAt when the member joined, or a time at which they were in the room already
     * @param exactly whether the member joined at {@code joinedAt}
     */
    public static RosterEntry of(int handle, Member member, Instant joinedAt, boolean exactly) {
        return new RosterEntry(
                handle, member, joinedAt, exactly, MemberExtras.UNKNOWN, null, null, false, SearchKey.of(member));
    }

    /** {@return whether the member is a moderator} The row counts before {@code json_list}. */
    public boolean moderator() {
        return member.moderator() != null ? member.moderator() : Boolean.TRUE.equals(extras.moderator());
    }

    /** {@return the member's name or, where it is blank, their number} Hostile text; may be empty. */
    public String label() {
        return member.name().isBlank() ? member.number() : member.name();
    }

    /** {@return whether the member talks and is not muted} */
    public boolean speaking() {
        return member.audio().talking() && !member.audio().muted();
    }

    /** {@return whether the member talks and is muted} */
    public boolean talkingWhileMuted() {
        return member.audio().talking() && member.audio().muted();
    }

    /**
     * {@return whether the member calls from the public telephone network} That is taken from the number, which has at
     * least seven digits then.
     */
    public boolean phone() {
        String number = member.number();
        return number != null && number.chars().filter(Character::isDigit).count() >= 7;
    }

    /**
     * {@return the entry with another row of the member} A row with another member id shows that the member left and
     * joined again, so the mark goes.
     *
     * @param row the member as the row shows them now
     */
    public RosterEntry with(Member row) {
        ActMark stays = row.memberId() == member.memberId() ? mark : null;
        return new RosterEntry(handle, row, joinedAt, joinedExactly, extras, stays, pending, left, key.follow(row));
    }

    /**
     * {@return the entry with another mark} An act under way stays.
     *
     * @param other the mark, or {@code null}
     */
    public RosterEntry with(ActMark other) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, other, pending, left, key);
    }

    /**
     * {@return the entry with other extras}
     *
     * @param told what {@code json_list} has told
     */
    public RosterEntry with(MemberExtras told) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, told, mark, pending, left, key);
    }

    /**
     * {@return the entry with an exact time of joining}
     *
     * @param at when the member joined, as the switch tells
     */
    public RosterEntry joined(Instant at) {
        return new RosterEntry(handle, member, at, true, extras, mark, pending, left, key);
    }

    /**
     * {@return the entry with an act under way}
     *
     * @param act the act's name ({@code docs/push.md}); {@code null} for none
     */
    public RosterEntry underway(String act) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, mark, act, left, key);
    }

    /**
     * {@return the entry with the outcome of an act, and no act under way}
     *
     * @param outcome the mark of the act
     */
    public RosterEntry marked(ActMark outcome) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, outcome, null, left, key);
    }

    /** {@return the entry of a member who has left} */
    public RosterEntry gone() {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, mark, null, true, key);
    }
}
