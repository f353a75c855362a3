package org.gavel.administration.first;

import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.administration.Problem;

/** What came of the wish to become the first administrator. Only {@link Made} changed anything. */
public sealed interface First {

    record Made(Moderator moderator) implements First {}

    /** @param problems of the fields {@code login}, {@code name} and {@code password} */
    record Problems(List<Problem> problems) implements First {

        public Problems {
            problems = List.copyOf(problems);
        }
    }

    record WrongToken() implements First {}

    /** There is an administrator by now. */
    record NoLonger() implements First {}

    /** Database or audit are away. */
    record DatabaseAway() implements First {}
}
