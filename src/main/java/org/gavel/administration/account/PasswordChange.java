package org.gavel.administration.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gavel.account.PasswordProblem;

/** The outcome of changing the own password. Only {@link Changed} changed anything. */
public sealed interface PasswordChange {

    /**
     * The password was changed.
     *
     * @param validFrom the moment before which all sessions ended; the caller begins the present session anew at it
     */
    record Changed(Instant validFrom) implements PasswordChange {}

    /** The present password is wrong. */
    record WrongPresent() implements PasswordChange {}

    /**
     * Too many attempts failed, so this one was not checked.
     *
     * @param pause how long attempts are not checked
     */
    record TooManyAttempts(Duration pause) implements PasswordChange {}

    /**
     * The new password is not accepted.
     *
     * @param problems the reasons; never empty
     */
    record Unfit(List<PasswordProblem> problems) implements PasswordChange {

        /**
         * Copies the problems.
         *
         * @param problems the reasons; never empty; copied
         * @throws NullPointerException when {@code problems} is or contains {@code null}
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
