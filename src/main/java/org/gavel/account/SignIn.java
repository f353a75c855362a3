package org.gavel.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.gavel.input.Shape;
import org.gavel.rate.KeyedRateLimiter;
import org.gavel.rate.RateLimit;
import org.gavel.store.DatabaseAwayException;

/**
 * Handles the identity stores of Jakarta Security. It limits the length of login and password, slows down guessing,
 * asks one store after the other, and fires a {@link SignInAttempt}, which the audit records. Pages and the API both
 * sign in through it, so that they share its limits.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SignIn implements IdentityStoreHandler {

    /** The most characters of a login; a longer one counts as wrong. */
    public static final int MAX_LOGIN = 128;
    /** The most characters of a password; a longer one counts as wrong. */
    public static final int MAX_PASSWORD = 256;

    /** Sign-ins of one user, also successful ones, because each costs time of the database. */
    private static final RateLimit RATE = RateLimit.aMinute(120);

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Iterable<IdentityStore> stores;
    private final AccountRepository accounts;
    private final PasswordProof byPassword;
    private final Consumer<SignInAttempt> attempts;
    private final Shape shape;
    private final AttemptLimiter limiter;
    private final KeyedRateLimiter rate = new KeyedRateLimiter(() -> RATE);

    @Inject
    SignIn(
            Instance<IdentityStore> stores,
            AccountRepository accounts,
            PasswordProof byPassword,
            Event<SignInAttempt> attempts,
            Shape shape,
            Clock clock) {
        this(stores, accounts, byPassword, attempts::fire, shape, clock);
    }

    SignIn(
            Iterable<IdentityStore> stores,
            AccountRepository accounts,
            PasswordProof byPassword,
            Consumer<SignInAttempt> attempts,
            Shape shape,
            Clock clock) {
        this.stores = stores;
        this.accounts = accounts;
        this.byPassword = byPassword;
        this.attempts = attempts;
        this.shape = shape;
        this.limiter = new AttemptLimiter(clock);
    }

    /**
     * Tries to sign a person in. It waits for the switch and the database at most some seconds.
     *
     * @param credential a {@link SignInCredential}, in which the outcome is stored; any other is not validated
     * @return a result with a {@link ModeratorPrincipal} when the person is signed in
     * @throws RuntimeException when a successful sign-in cannot be recorded in the audit: then the person is not signed
     *     in
     */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential sent)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String user = sent.getCaller().strip();
        return result(
                sent, attempt(new SignInCredential(sent.way(), user, sent.getPasswordAsString(), sent.address())));
    }

    private SignInOutcome attempt(SignInCredential sent) {
        String user = name(sent.getCaller());
        if (!isPossible(sent.getCaller(), sent.getPasswordAsString())) {
            return announced(sent, new SignInOutcome.WrongCredentials());
        }
        Optional<Duration> wait = limiter.wait(user, sent.address());
        if (wait.isPresent()) {
            return announced(sent, new SignInOutcome.TooManyAttempts(wait.get()));
        }
        if (!rate.allows(user)) {
            return announced(sent, new SignInOutcome.TooManyAttempts(A_MOMENT));
        }
        limiter.begin(user, sent.address());
        SignInOutcome outcome = proved(sent);
        count(sent.getCaller(), sent.address(), outcome);
        return announced(sent, outcome);
    }

    private SignInOutcome announced(SignInCredential sent, SignInOutcome outcome) {
        attempts.accept(new SignInAttempt(sent.getCaller(), sent.address(), outcome, sent.way()));
        return outcome;
    }

    /** Asks the stores by priority; the first one that knows the login decides. */
    private SignInOutcome proved(SignInCredential sent) {
        boolean decided = StreamSupport.stream(stores.spliterator(), false)
                .sorted(Comparator.comparingInt(IdentityStore::priority))
                .anyMatch(store -> store.validate(sent).getStatus() != Status.NOT_VALIDATED);
        return decided ? sent.outcome() : new SignInOutcome.WrongCredentials();
    }

    /** Stores the outcome in the credential and returns it as a result of Jakarta Security. */
    static CredentialValidationResult result(SignInCredential sent, SignInOutcome outcome) {
        sent.decide(outcome);
        return outcome instanceof SignInOutcome.SignedIn in
                ? new CredentialValidationResult(new ModeratorPrincipal(in.moderator()))
                : CredentialValidationResult.INVALID_RESULT;
    }

    /**
     * Checks the password of an account of Gavel that is signed in. A wrong password counts and is recorded as at a
     * sign-in.
     *
     * @param who the account
     * @param password the password as it was typed; hostile text
     * @param address the network address of the browser
     * @return {@link SignInOutcome.SignedIn} when it is the account's password, otherwise
     *     {@link SignInOutcome.WrongCredentials}, {@link SignInOutcome.TooManyAttempts} or
     *     {@link SignInOutcome.DatabaseAway}
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
        count(who.id(), address, outcome);
        if (outcome instanceof SignInOutcome.WrongCredentials) {
            attempts.accept(new SignInAttempt(who.id(), address, outcome));
        }
        return outcome;
    }

    private SignInOutcome confirmed(Moderator who, String password) {
        try {
            return accounts.find(who.id())
                            .filter(account -> account.kind() == AccountKind.GAVEL)
                            .filter(account -> byPassword.isPasswordOf(account, password))
                            .isPresent()
                    ? new SignInOutcome.SignedIn(who)
                    : new SignInOutcome.WrongCredentials();
        } catch (DatabaseAwayException e) {
            return new SignInOutcome.DatabaseAway();
        }
    }

    /** No account can have such a login or password, so no store is asked. */
    private SignInOutcome impossible(String user, String address) {
        SignInOutcome outcome = new SignInOutcome.WrongCredentials();
        attempts.accept(new SignInAttempt(user, address, outcome));
        return outcome;
    }

    private SignInOutcome tooSoon(String user, String address, Duration pause) {
        SignInOutcome outcome = new SignInOutcome.TooManyAttempts(pause);
        attempts.accept(new SignInAttempt(user, address, outcome));
        return outcome;
    }

    /**
     * Counts the outcome of an attempt. A sign-in with an account of the switch does not clear failures: its owner
     * could otherwise guess the password of an account of Gavel with the same name without end.
     */
    private void count(String user, String address, SignInOutcome outcome) {
        if (!(outcome instanceof SignInOutcome.WrongCredentials)) {
            limiter.undo(name(user), address);
        }
        if (outcome instanceof SignInOutcome.SignedIn && user.indexOf('@') < 0) {
            limiter.succeeded(name(user));
        }
    }

    /** Returns the login without its domain, because guesses of one user count together, whatever the domain. */
    private static String name(String user) {
        int at = user.indexOf('@');
        return at <= 0 ? user : user.substring(0, at);
    }

    private boolean isPossible(String user, String password) {
        return shape.of(new SignInDraft(user, password)).isEmpty();
    }
}
