package org.gavel.account;

import java.time.Duration;

/** What an attempt to sign in came to. */
public sealed interface SignInOutcome {

    record SignedIn(Moderator moderator) implements SignInOutcome {}

    /** No such user, or not his password: which of the two is not told. */
    record WrongCredentials() implements SignInOutcome {}

    /** @param pause how long no attempt of this user or from this address is looked at */
    record TooManyAttempts(Duration pause) implements SignInOutcome {}

    /** @param text for engineers; the page says it in its own words */
    record SwitchUnreachable(String text) implements SignInOutcome {}
}
