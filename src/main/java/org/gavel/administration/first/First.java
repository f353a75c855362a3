package org.gavel.administration.first;

import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.administration.Problem;

/** What came of the wish to become the first administrator. Only {@link Made} changed anything. */
public sealed interface First {

    /**
     * The account was made.
     *
     * @param moderator the first administrator
     */
    record Made(Moderator moderator) implements First {}

    /** @param problems of the fields {@code login}, {@code name} and {@code password} */
    record Problems(List<Problem> problems) implements First {

        /**
         * Copies the problems.
         *
         * @param problems copied
         */
        public Problems {
            problems = List.copyOf(problems);
        }
    }

    /** The token is not that of the link. */
    record WrongToken() implements First {}

    /** There is an administrator by now. */
    record NoLonger() implements First {}

    /** Database or audit are away. */
    record DatabaseAway() implements First {}
}
