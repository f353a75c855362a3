package org.gavel.account;

import java.time.Duration;

/** What an attempt to sign in came to. */
public sealed interface SignInOutcome {

    /**
     * The person has proved who they are.
     *
     * @param moderator their account
     * @param mustChange whether they have to choose a new password before anything else
     */
    record SignedIn(Moderator moderator, boolean mustChange) implements SignInOutcome {

        /**
         * Tells of a person who need not choose a new password.
         *
         * @param moderator their account
         */
        public SignedIn(Moderator moderator) {
            this(moderator, false);
        }
    }

    /** No such user, or not their password: which of the two is not told. */
    record WrongCredentials() implements SignInOutcome {}

    /** @param pause how long no attempt of this user or from this address is looked at */
    record TooManyAttempts(Duration pause) implements SignInOutcome {}

    /** @param text for engineers; the page says it in its own words */
    record SwitchUnreachable(String text) implements SignInOutcome {}

    /** The person has proved who they are, and their account is deactivated. */
    record Deactivated() implements SignInOutcome {}

    /** Whether the person has an account cannot be looked up. */
    record DatabaseAway() implements SignInOutcome {}
}
