package org.gavel.account;

import java.time.Duration;

/** How a sign-in ended. */
public sealed interface SignInOutcome {

    record SignedIn(Moderator moderator) implements SignInOutcome {}

    record WrongCredentials() implements SignInOutcome {}

    /** @param pause how long nothing more is tried for this login or address */
    record TooManyAttempts(Duration pause) implements SignInOutcome {}

    /** @param text what is wrong, in words that a moderator understands */
    record SwitchUnreachable(String text) implements SignInOutcome {}
}
