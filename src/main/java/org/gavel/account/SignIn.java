package org.gavel.account;

import org.gavel.rate.RateLimit;
import org.gavel.rate.RateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.gavel.store.DatabaseAwayException;

/**
 * The one door into Gavel: bounds what is typed, slows down who guesses, lets the account be proved where it is, and tells those who
 * keep record of it.
 */
@ApplicationScoped
public class SignIn {

    public static final int MAX_LOGIN = 128;
    public static final int MAX_PASSWORD = 256;

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Proof proof;
    private final AccountBook accounts;
    private final PasswordProof byPassword;
    private final Consumer<SignInAttempt> told;
    private final AttemptLimiter limiter;
    private final RateLimiter rate = new RateLimiter(RateLimit.SIGN_INS);

    @Inject
    public SignIn(AccountProof proof, AccountBook accounts, PasswordProof byPassword, Event<SignInAttempt> attempts, Clock clock) {
        this(proof, accounts, byPassword, attempts::fire, clock);
    }

    SignIn(Proof proof, AccountBook accounts, PasswordProof byPassword, Consumer<SignInAttempt> told, Clock clock) {
        this.proof = proof;
        this.accounts = accounts;
        this.byPassword = byPassword;
        this.told = told;
        this.limiter = new AttemptLimiter(clock);
    }

    /**
     * Tries to sign somebody in. Waits for the switch and the database at most some seconds.
     *
     * @param login of an account of Gavel, or of one of the switch with or without its domain
     * @param address from where he comes; who guesses at many names from one place is slowed down too
     * @throws RuntimeException when he is proved and that cannot be recorded: then he is not signed in
     */
    public SignInOutcome signIn(String login, String password, String address) {
        String user = login == null ? "" : login.strip();
        if (!isPossible(user, password)) {
            return impossible(user, address);
        }
        Optional<Duration> wait = limiter.wait(name(user), address);
        if (wait.isPresent()) {
            return tooSoon(user, address, wait.get());
        }
        if (!rate.allows(name(user))) {
            return tooSoon(user, address, A_MOMENT);
        }
        limiter.begin(name(user), address);
        SignInOutcome outcome = proof.prove(user, password, address);
        judged(user, address, outcome);
        told.accept(new SignInAttempt(user, address, outcome));
        return outcome;
    }

    /**
     * Proves somebody who is signed in with an account of Gavel once more. Wrong passwords count as at the door, and are told.
     *
     * @return {@link SignInOutcome.SignedIn} when it is his password
     */
    public SignInOutcome confirm(Moderator who, String password, String address) {
        if (!isPossible(who.id(), password)) {
            return impossible(who.id(), address);
        }
        Optional<Duration> wait = limiter.wait(who.id(), address);
        if (wait.isPresent()) {
            return tooSoon(who.id(), address, wait.get());
        }
        limiter.begin(who.id(), address);
        SignInOutcome outcome = confirmed(who, password);
        judged(who.id(), address, outcome);
        if (outcome instanceof SignInOutcome.WrongCredentials) {
            told.accept(new SignInAttempt(who.id(), address, outcome));
        }
        return outcome;
    }

    private SignInOutcome confirmed(Moderator who, String password) {
        try {
            return accounts.find(who.id())
                            .filter(account -> account.kind() == AccountKind.GAVEL)
                            .filter(account -> byPassword.isHis(account, password))
                            .isPresent()
                    ? new SignInOutcome.SignedIn(who)
                    : new SignInOutcome.WrongCredentials();
        } catch (DatabaseAwayException e) {
            return new SignInOutcome.DatabaseAway();
        }
    }

    /** Nobody has such a login or password, so nobody is asked. */
    private SignInOutcome impossible(String user, String address) {
        SignInOutcome outcome = new SignInOutcome.WrongCredentials();
        told.accept(new SignInAttempt(user, address, outcome));
        return outcome;
    }

    private SignInOutcome tooSoon(String user, String address, Duration pause) {
        SignInOutcome outcome = new SignInOutcome.TooManyAttempts(pause);
        told.accept(new SignInAttempt(user, address, outcome));
        return outcome;
    }

    /** Whoever owns a namesake at the switch must not clear, by signing in there, what he guessed at an account of Gavel. */
    private void judged(String user, String address, SignInOutcome outcome) {
        if (!(outcome instanceof SignInOutcome.WrongCredentials)) {
            limiter.undo(name(user), address);
        }
        if (outcome instanceof SignInOutcome.SignedIn && user.indexOf('@') < 0) {
            limiter.succeeded(name(user));
        }
    }

    /** Guesses at one user count together, with whichever domain they are made. */
    private static String name(String user) {
        int at = user.indexOf('@');
        return at <= 0 ? user : user.substring(0, at);
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
