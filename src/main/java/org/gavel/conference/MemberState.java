package org.gavel.conference;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The states of a member that rows show ({@code docs/protocol.md} §7.6) and that commands need, begin or end. */
public enum MemberState {
    /** The room does not hear the member. */
    MUTED(
            member -> member.audio().muted(),
            (member, on) -> member.with(member.audio().muted(on))),
    /** The member does not hear the room. */
    DEAF(
            member -> member.audio().deaf(),
            (member, on) -> member.with(member.audio().deaf(on))),
    /** The member is on hold, by the conference or by the call; rows show both in the same way. */
    HELD(
            member -> member.audio().onHold(),
            (member, on) -> member.with(member.audio().onHold(on))),
    /** The member has the audio floor. The switch gives it to others as they talk, so Gavel waits for the row. */
    FLOOR(member -> member.audio().floor(), (member, on) -> member),
    /** The member sends video, muted or not. Only the member's own call can begin or end it. */
    VIDEO(member -> member.video() != null && !member.video().sendOnly(), (member, on) -> member),
    /** The member has the video floor, whoever talks. The row tells it. */
    VIDEO_FLOOR_LOCKED(
            member -> member.video() != null
                    && member.video().floor()
                    && member.video().floorLocked(),
            (member, on) -> member),
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
     * @param member the member as the row shows them
     * @return whether the member is in this state
     */
    public boolean of(Member member) {
        return shown.test(member);
    }

    /**
     * Begins or ends this state for a member, as the next row will show it.
     *
     * @param member the member as the last row showed them
     * @param on true to begin the state, false to end it
     * @return the member after that
     */
    Member turned(Member member, boolean on) {
        return turned.apply(member, on);
    }
}
