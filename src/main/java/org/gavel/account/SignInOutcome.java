package org.gavel.account;

import java.time.Duration;

/** The outcome of an attempt to sign in. */
public sealed interface SignInOutcome {

    /**
     * The person has proved who they are.
     *
     * @param moderator their account
     * @param mustChange whether they must choose a new password before anything else
     */
    record SignedIn(Moderator moderator, boolean mustChange) implements SignInOutcome {

        /**
         * Makes the outcome for a person who need not choose a new password.
         *
         * @param moderator their account
         */
        public SignedIn(Moderator moderator) {
            this(moderator, false);
        }
    }

    /** There is no such account, or the password is wrong; the outcome does not reveal which. */
    record WrongCredentials() implements SignInOutcome {}

    /**
     * Too many attempts failed, so this one was not checked.
     *
     * @param pause how long attempts of this user or from this address are not checked
     */
    record TooManyAttempts(Duration pause) implements SignInOutcome {}

    /**
     * The switch cannot be reached.
     *
     * @param text the reason for engineers; pages have a message of their own
     */
    record SwitchUnreachable(String text) implements SignInOutcome {}

    /** The person has proved who they are, and their account is deactivated. */
    record Deactivated() implements SignInOutcome {}

    /** The database is away, so the account cannot be read. */
    record DatabaseAway() implements SignInOutcome {}
}
