package org.gavel.roster;

import java.time.Instant;
import java.util.Objects;
import org.gavel.conference.Member;

/**
 * One line of the roster: a member and what we know beside his row. Immutable; a change makes a new entry, so that
 * comparing references tells whether anything changed.
 *
 * @param handle stays with the member while he is in the room and is never given again; grows in the order of joining
 * @param joinedAt when he joined or, unless {@code joinedExactly}, a time at which he was already there
 * @param mark the latest act on him, or {@code null}
 * @param pending the act on its way to him, or {@code null}
 * @param left whether he has left; set only on entries that no longer stand in a roster
 * @param key by which he is found
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

    public RosterEntry {
        Objects.requireNonNull(member);
        Objects.requireNonNull(extras);
        Objects.requireNonNull(key);
    }

    public static RosterEntry of(int handle, Member member, Instant joinedAt, boolean exactly) {
        return new RosterEntry(
                handle, member, joinedAt, exactly, MemberExtras.UNKNOWN, null, null, false, SearchKey.of(member));
    }

    /** What the row says of moderation wins over what {@code json_list} once said. */
    public boolean moderator() {
        return member.moderator() != null ? member.moderator() : Boolean.TRUE.equals(extras.moderator());
    }

    /** How he is called in a text: by name or, without one, by number; both are hostile text and either may be empty. */
    public String label() {
        return member.name().isBlank() ? member.number() : member.name();
    }

    public boolean speaking() {
        return member.audio().talking() && !member.audio().muted();
    }

    public boolean talkingWhileMuted() {
        return member.audio().talking() && member.audio().muted();
    }

    /** Whether the caller comes from the public network: his number has at least seven digits, an extension has fewer. */
    public boolean phone() {
        String number = member.number();
        return number != null && number.chars().filter(Character::isDigit).count() >= 7;
    }

    /** With another row of his. One with another member id is of one who went and came back: what was done before is over. */
    public RosterEntry with(Member row) {
        ActMark stays = row.memberId() == member.memberId() ? mark : null;
        return new RosterEntry(handle, row, joinedAt, joinedExactly, extras, stays, pending, left, key.follow(row));
    }

    /** With another mark; what is on its way goes on. */
    public RosterEntry with(ActMark other) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, other, pending, left, key);
    }

    public RosterEntry with(MemberExtras told) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, told, mark, pending, left, key);
    }

    public RosterEntry joined(Instant at) {
        return new RosterEntry(handle, member, at, true, extras, mark, pending, left, key);
    }

    public RosterEntry underway(String act) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, mark, act, left, key);
    }

    /** The outcome of an act; nothing is on its way any more. */
    public RosterEntry marked(ActMark outcome) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, outcome, null, left, key);
    }

    public RosterEntry gone() {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, mark, null, true, key);
    }
}
