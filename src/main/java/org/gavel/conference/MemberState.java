package org.gavel.conference;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What a row shows of a member, and a command can need or turn ({@code docs/protocol.md} §7.6). */
public enum MemberState {
    /** The room does not hear the member. */
    MUTED(
            member -> member.audio().muted(),
            (member, on) -> member.with(member.audio().muted(on))),
    /** The member does not hear the room. */
    DEAF(
            member -> member.audio().deaf(),
            (member, on) -> member.with(member.audio().deaf(on))),
    /** By the conference or by the call: the row tells both alike. */
    HELD(
            member -> member.audio().onHold(),
            (member, on) -> member.with(member.audio().onHold(on))),
    /** Sends a picture, muted or not. Only the member's own call begins and ends it. */
    VIDEO(member -> member.video() != null && !member.video().sendOnly(), (member, on) -> member),
    /** The room does not see the member. */
    VIDEO_MUTED(
            member -> member.video() != null && member.video().muted(),
            (member, on) ->
                    member.video() == null ? member : member.with(member.video().muted(on)));

    private final Predicate<Member> shown;
    private final BiFunction<Member, Boolean, Member> turned;

    MemberState(Predicate<Member> shown, BiFunction<Member, Boolean, Member> turned) {
        this.shown = shown;
        this.turned = turned;
    }

    /**
     * Tells whether a row shows this state.
     *
     * @param member as the row tells them
     * @return whether they are in this state
     */
    public boolean of(Member member) {
        return shown.test(member);
    }

    /**
     * Tells how the next row will show a member whom the switch turns.
     *
     * @param member as the last row told them
     * @param on whether the state begins or ends
     * @return the same member in the new state
     */
    Member turned(Member member, boolean on) {
        return turned.apply(member, on);
    }
}
