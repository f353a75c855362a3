package org.gavel.administration.first;

import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.administration.Problem;

/** The outcome of making the first administrator. Only {@link Made} changed anything. */
public sealed interface FirstOutcome {

    /**
     * The account was made.
     *
     * @param moderator the first administrator
     */
    record Made(Moderator moderator) implements FirstOutcome {}

    /**
     * The input is not valid.
     *
     * @param problems the problems of the fields {@code login}, {@code name} and {@code password}; never empty
     */
    record Problems(List<Problem> problems) implements FirstOutcome {

        /**
         * Copies the problems.
         *
         * @param problems the problems of the fields {@code login}, {@code name} and {@code password}; never empty;
         *     copied
         * @throws NullPointerException when {@code problems} is or contains {@code null}
         */
        public Problems {
            problems = List.copyOf(problems);
        }
    }

    /** The token in the link is wrong, or too many wrong ones came from this address. */
    record WrongToken() implements FirstOutcome {}

    /** Gavel has an administrator already. */
    record NoLonger() implements FirstOutcome {}

    /** Database or audit are away. */
    record DatabaseAway() implements FirstOutcome {}
}
