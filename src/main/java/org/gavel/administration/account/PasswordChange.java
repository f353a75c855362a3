package org.gavel.administration.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gavel.account.PasswordProblem;

/** What came of somebody's wish for another password. Only {@link Changed} changed anything. */
public sealed interface PasswordChange {

    /** @param validFrom sessions that began before are over; the one in which the person did it is to be begun anew at this moment */
    record Changed(Instant validFrom) implements PasswordChange {}

    /** The present password is wrong. */
    record WrongPresent() implements PasswordChange {}

    /** @param pause how long no attempt is looked at */
    record TooManyAttempts(Duration pause) implements PasswordChange {}

    /**
     * The password is not taken.
     *
     * @param problems why; never empty
     */
    record Unfit(List<PasswordProblem> problems) implements PasswordChange {

        /**
         * Copies the problems.
         *
         * @param problems copied
         */
        public Unfit {
            problems = List.copyOf(problems);
        }
    }

    /** The switch keeps the password of this account. */
    record NotHere() implements PasswordChange {}

    /** Database or audit are away. */
    record DatabaseAway() implements PasswordChange {}
}
