package org.gavel.roster;

import java.time.Instant;
import java.util.Objects;
import org.gavel.conference.Member;

/**
 * One line of the roster: a member and what we know beside their row. Immutable; a change makes a new entry, so that
 * comparing references tells whether anything changed.
 *
 * @param handle stays with the member while they are in the room and is never given again; grows in the order of joining
 * @param member what the row says
 * @param joinedAt when they joined or, unless {@code joinedExactly}, a time at which they were already there
 * @param joinedExactly whether {@code joinedAt} is when the member joined
 * @param extras what the row lacks and {@code json_list} has told
 * @param mark the latest act on them, or {@code null}
 * @param pending the act on its way to them, or {@code null}
 * @param left whether they have left; set only on entries that no longer stand in a roster
 * @param key by which they are found
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
     * @param handle kept as given
     * @param member never {@code null}
     * @param joinedAt kept as given
     * @param joinedExactly kept as given
     * @param extras never {@code null}
     * @param mark kept as given
     * @param pending kept as given
     * @param left kept as given
     * @param key never {@code null}
     */
    public RosterEntry {
        Objects.requireNonNull(member);
        Objects.requireNonNull(extras);
        Objects.requireNonNull(key);
    }

    /**
     * {@return the entry of a member of whom nothing else is known yet}
     *
     * @param handle the member's handle
     * @param member what the row says
     * @param joinedAt when the member joined, or was there already
     * @param exactly whether the member joined then
     */
    public static RosterEntry of(int handle, Member member, Instant joinedAt, boolean exactly) {
        return new RosterEntry(
                handle, member, joinedAt, exactly, MemberExtras.UNKNOWN, null, null, false, SearchKey.of(member));
    }

    /** {@return whether the member is a moderator} What the row says wins over what {@code json_list} once said. */
    public boolean moderator() {
        return member.moderator() != null ? member.moderator() : Boolean.TRUE.equals(extras.moderator());
    }

    /** {@return how the member is called in a text: by name or, without one, by number} Both are hostile text and either may be empty. */
    public String label() {
        return member.name().isBlank() ? member.number() : member.name();
    }

    /** {@return whether the member talks and is heard} */
    public boolean speaking() {
        return member.audio().talking() && !member.audio().muted();
    }

    /** {@return whether the member talks and is not heard} */
    public boolean talkingWhileMuted() {
        return member.audio().talking() && member.audio().muted();
    }

    /** {@return whether the caller comes from the public network} Their number then has at least seven digits; an extension has fewer. */
    public boolean phone() {
        String number = member.number();
        return number != null && number.chars().filter(Character::isDigit).count() >= 7;
    }

    /**
     * {@return the entry with another row of the member} A row with another member id tells that the member left and came back:
     * earlier actions are over.
     *
     * @param row what the row says now
     */
    public RosterEntry with(Member row) {
        ActMark stays = row.memberId() == member.memberId() ? mark : null;
        return new RosterEntry(handle, row, joinedAt, joinedExactly, extras, stays, pending, left, key.follow(row));
    }

    /**
     * {@return the entry with another mark} What is on its way goes on.
     *
     * @param other the mark, or {@code null}
     */
    public RosterEntry with(ActMark other) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, other, pending, left, key);
    }

    /**
     * {@return the entry with that in place of what was told before}
     *
     * @param told what {@code json_list} has told
     */
    public RosterEntry with(MemberExtras told) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, told, mark, pending, left, key);
    }

    /**
     * {@return the entry with that moment, which counts as exact}
     *
     * @param at when the switch tells that the member joined
     */
    public RosterEntry joined(Instant at) {
        return new RosterEntry(handle, member, at, true, extras, mark, pending, left, key);
    }

    /**
     * {@return the entry with that action on its way to the member}
     *
     * @param act the action's name; {@code null} for none
     */
    public RosterEntry underway(String act) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, mark, act, left, key);
    }

    /**
     * {@return the entry with the outcome of an action} Nothing is on its way any more.
     *
     * @param outcome what came of the action
     */
    public RosterEntry marked(ActMark outcome) {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, outcome, null, left, key);
    }

    /** {@return the entry of a member who has left} */
    public RosterEntry gone() {
        return new RosterEntry(handle, member, joinedAt, joinedExactly, extras, mark, null, true, key);
    }
}
