package org.gavel.conference;

import java.util.Optional;

/** The effect of a command on members or the room, and how it shows ({@code docs/protocol.md} §8.2). */
public sealed interface Effect {

    /**
     * A state of the member begins or ends. The member's next row shows it. With the control channel the {@code modify}
     * comes before the response; with the API the response comes first, because it does not wait in the switch's queue
     * ({@code docs/protocol.md} §1.6).
     *
     * @param state the state
     * @param on true where it begins, false where it ends
     */
    record Turns(MemberState state, boolean on) implements Effect {

        /**
         * Tells whether a row shows the effect.
         *
         * @param member the member as the row shows them
         * @return whether the member is in the state, or out of it
         */
        public boolean shownBy(Member member) {
            return state.of(member) == on;
        }

        /**
         * Applies the effect to a member, as the next row will show it.
         *
         * @param member the member as the last row showed them
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

    /**
     * The member leaves. Their row is deleted, with a {@code del} that comes after the response.
     *
     * @param kicked whether their call ends; otherwise it goes elsewhere
     */
    record Gone(boolean kicked) implements Effect {}

    /**
     * A level is set. No row shows it; the response alone confirms it.
     *
     * @param what the level
     */
    record Level(Loudness what) implements Effect {}

    /**
     * The room is locked or unlocked. No row shows it; the switch's list of conferences does.
     *
     * @param on true where it is locked, false where it is unlocked
     */
    record Locks(boolean on) implements Effect {

        @Override
        public Optional<Effect> undone() {
            return Optional.of(new Locks(!on));
        }
    }

    /**
     * Only the answer tells that the command has happened: no row and no list shows it.
     *
     * @param also the form of an answer without {@code +OK} that tells it too, as a regular expression; empty where
     *     there is none
     */
    record Answered(String also) implements Effect {

        private static final int LONGEST = 100;

        /**
         * Tells whether an answer without {@code +OK} confirms the command ({@code docs/protocol.md} §8.4).
         *
         * @param answer the switch's answer; hostile text
         * @return false for any other text
         */
        public boolean isToldBy(String answer) {
            return !also.isEmpty() && BoundedFields.cut(answer.strip(), LONGEST).matches(also);
        }
    }

    /**
     * The room is recorded into a file. The answer does not tell it: the switch says {@code +OK} also where it cannot
     * write the file ({@code docs/protocol.md} §14). The answer to {@code recording check} lists the file.
     */
    record Listed() implements Effect {

        /**
         * Tells whether the answer to {@code recording check} lists a file.
         *
         * @param answer the switch's answer, a line for each recording; hostile text
         * @param path the file
         * @return whether a line ends with the path; parameters of the recording can stand before it
         */
        public static boolean isToldBy(String answer, String path) {
            return answer.lines()
                    .map(String::strip)
                    .anyMatch(line -> line.startsWith("+OK Record file ") && line.endsWith(path));
        }
    }

    /**
     * The switch calls somebody. The answer tells only that it tries; the row of a new member, or a report of
     * mod_conference, tells what became of it ({@code docs/protocol.md} §8.4).
     */
    record Called() implements Effect {}

    /** A canvas gets another layout. The answer confirms it. */
    record Arranged() implements Effect {}

    /** The levels that a command can set. */
    enum Loudness {
        /** How loud the room hears the member. */
        GAIN,
        /** How loud the member hears the room. */
        VOLUME
    }

    /**
     * Returns the opposite effect.
     *
     * @return the effect that undoes this one; empty where there is none
     */
    default Optional<Effect> undone() {
        return Optional.empty();
    }

    /**
     * Tells whether rows show the effect, before or after the response.
     *
     * @return false where only the response tells it
     */
    default boolean isInRows() {
        return this instanceof Turns || this instanceof Gone;
    }
}
