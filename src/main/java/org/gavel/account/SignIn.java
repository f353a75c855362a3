package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The one door into Gavel: bounds what is typed, slows down who guesses, and lets the {@link Authenticator} decide. Accounts
 * of Gavel's own will be proved here too.
 */
@ApplicationScoped
public class SignIn {

    public static final int MAX_LOGIN = 128;
    public static final int MAX_PASSWORD = 256;

    private final Authenticator authenticator;
    private final AttemptLimiter limiter;

    /** For the proxy of the container. */
    protected SignIn() {
        this(null, Clock.systemUTC());
    }

    @Inject
    public SignIn(Authenticator authenticator) {
        this(authenticator, Clock.systemUTC());
    }

    SignIn(Authenticator authenticator, Clock clock) {
        this.authenticator = authenticator;
        this.limiter = new AttemptLimiter(clock);
    }

    /**
     * Tries to sign somebody in. Waits for the switch at most some seconds.
     *
     * @param address from where he comes; who guesses at many names from one place is slowed down too
     */
    public SignInOutcome signIn(String login, String password, String address) {
        String user = login == null ? "" : login.strip();
        if (!isPossible(user, password)) {
            return new SignInOutcome.WrongCredentials();
        }
        Optional<Duration> wait = limiter.wait(user, address);
        if (wait.isPresent()) {
            return new SignInOutcome.TooManyAttempts(wait.get());
        }
        limiter.begin(user, address);
        SignInOutcome outcome = authenticator.prove(user, password);
        if (!(outcome instanceof SignInOutcome.WrongCredentials)) {
            limiter.undo(user, address);
        }
        if (outcome instanceof SignInOutcome.SignedIn) {
            limiter.succeeded(user);
        }
        return outcome;
    }

    private static boolean isPossible(String user, String password) {
        return !user.isEmpty()
                && user.length() <= MAX_LOGIN
                && user.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))
                && password != null
                && !password.isEmpty()
                && password.length() <= MAX_PASSWORD;
    }
}
