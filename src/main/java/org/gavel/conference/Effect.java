package org.gavel.conference;

import java.util.Optional;

/** What a command leaves in the LiveArray, which is the authority on its outcome ({@code docs/protocol.md} §8.2). */
public sealed interface Effect {

    /**
     * The member's next row shows it. By the control channel the {@code modify} comes before the response; by the API the response
     * comes first, for it does not wait for the switch's queue.
     *
     * @param state what the command turns
     * @param on whether it begins or ends
     */
    record Turns(MemberState state, boolean on) implements Effect {

        /**
         * Tells whether a row shows the effect.
         *
         * @param member as the row tells them
         * @return whether the command has happened to them
         */
        public boolean shownBy(Member member) {
            return state.of(member) == on;
        }

        /**
         * Tells how the next row will show a member.
         *
         * @param member as the last row told them
         * @return the member after the command
         */
        public Member on(Member member) {
            return state.turned(member, on);
        }

        @Override
        public Optional<Effect> undone() {
            return Optional.of(new Turns(state, !on));
        }
    }

    /** The member's row goes; the {@code del} comes after the response. */
    record Gone() implements Effect {}

    /**
     * No row tells gain and volume: what was set successfully is what they are.
     *
     * @param what which of the two
     */
    record Level(Loudness what) implements Effect {}

    /**
     * The room lets nobody in any more, or lets callers in again. No row tells; the switch's list of conferences does.
     *
     * @param on whether it is locked
     */
    record Locks(boolean on) implements Effect {

        @Override
        public Optional<Effect> undone() {
            return Optional.of(new Locks(!on));
        }
    }

    /** What a level sets. */
    enum Loudness {
        /** How loud the others hear the member. */
        GAIN,
        /** How loud the member hears the others. */
        VOLUME
    }

    /**
     * Tells what undoes it.
     *
     * @return the effect of the command that does, or nothing where none can
     */
    default Optional<Effect> undone() {
        return Optional.empty();
    }

    /**
     * Tells whether the rows show the effect, sooner or later than the response.
     *
     * @return false where the response alone tells
     */
    default boolean isInRows() {
        return this instanceof Turns || this instanceof Gone;
    }
}
