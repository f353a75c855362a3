package org.gavel.account;

import jakarta.enterprise.event.Event;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gavel.input.TestShape;

/** Signs in as the sign-in page does. */
public final class TypedSignIn {

    private TypedSignIn() {}

    /** Signs in with these stores and without a container. The clock stands still, so that no wait of the throttle ends during a test. */
    public static SignIn at(
            List<IdentityStore> stores,
            AccountRepository accounts,
            PasswordProof passwords,
            Event<SignInAttempt> attempts) {
        Clock fixed = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        return new SignIn(stores, accounts, passwords, attempts::fire, TestShape.SHAPE, fixed);
    }

    public static SignInOutcome of(SignIn signIn, String login, String password, String address) {
        SignInCredential typed = new SignInCredential(SignInCredential.Way.PAGE, login, password, address);
        signIn.validate(typed);
        return typed.outcome();
    }

    /** As a store judges. */
    public static CredentialValidationResult judged(SignInCredential sent, SignInOutcome outcome) {
        return SignIn.result(sent, outcome);
    }
}
