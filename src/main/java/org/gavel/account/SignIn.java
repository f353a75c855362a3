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
 * Handles the identity stores: bounds what is typed, slows down who guesses, asks one store after the other, and tells those who keep
 * record of it. Pages and the API sign in through it, so they share one throttle.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SignIn implements IdentityStoreHandler {

    /** How many characters of a login are looked at; longer ones are wrong. */
    public static final int MAX_LOGIN = 128;
    /** How many characters of a password are looked at; longer ones are wrong. */
    public static final int MAX_PASSWORD = 256;

    /** Sign-ins of one user; each costs the database something, also one that succeeds. */
    private static final RateLimit RATE = RateLimit.aMinute(120);

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Iterable<IdentityStore> stores;
    private final AccountBook accounts;
    private final PasswordProof byPassword;
    private final Consumer<SignInAttempt> told;
    private final Shape shape;
    private final AttemptLimiter limiter;
    private final KeyedRateLimiter rate = new KeyedRateLimiter(() -> RATE);

    @Inject
    SignIn(
            Instance<IdentityStore> stores,
            AccountBook accounts,
            PasswordProof byPassword,
            Event<SignInAttempt> attempts,
            Shape shape,
            Clock clock) {
        this(stores, accounts, byPassword, attempts::fire, shape, clock);
    }

    SignIn(
            Iterable<IdentityStore> stores,
            AccountBook accounts,
            PasswordProof byPassword,
            Consumer<SignInAttempt> told,
            Shape shape,
            Clock clock) {
        this.stores = stores;
        this.accounts = accounts;
        this.byPassword = byPassword;
        this.told = told;
        this.shape = shape;
        this.limiter = new AttemptLimiter(clock);
    }

    /**
     * Tries to sign somebody in. Waits for the switch and the database at most some seconds.
     *
     * @param credential a {@link SignInCredential}, which takes what came of it
     * @return with a {@link ModeratorPrincipal} when it is valid
     * @throws RuntimeException when the caller is proved and that cannot be recorded: then they are not signed in
     */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential sent)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String user = sent.getCaller().strip();
        return judge(sent, attempt(new SignInCredential(sent.way(), user, sent.getPasswordAsString(), sent.address())));
    }

    private SignInOutcome attempt(SignInCredential sent) {
        String user = name(sent.getCaller());
        if (!isPossible(sent.getCaller(), sent.getPasswordAsString())) {
            return told(sent, new SignInOutcome.WrongCredentials());
        }
        Optional<Duration> wait = limiter.wait(user, sent.address());
        if (wait.isPresent()) {
            return told(sent, new SignInOutcome.TooManyAttempts(wait.get()));
        }
        if (!rate.allows(user)) {
            return told(sent, new SignInOutcome.TooManyAttempts(A_MOMENT));
        }
        limiter.begin(user, sent.address());
        SignInOutcome outcome = proved(sent);
        judged(sent.getCaller(), sent.address(), outcome);
        return told(sent, outcome);
    }

    private SignInOutcome told(SignInCredential sent, SignInOutcome outcome) {
        told.accept(new SignInAttempt(sent.getCaller(), sent.address(), outcome, sent.way()));
        return outcome;
    }

    /** The first store that knows the login decides. */
    private SignInOutcome proved(SignInCredential sent) {
        boolean decided = StreamSupport.stream(stores.spliterator(), false)
                .sorted(Comparator.comparingInt(IdentityStore::priority))
                .anyMatch(store -> store.validate(sent).getStatus() != Status.NOT_VALIDATED);
        return decided ? sent.outcome() : new SignInOutcome.WrongCredentials();
    }

    /** Puts an outcome into the terms of Jakarta Security. */
    static CredentialValidationResult judge(SignInCredential sent, SignInOutcome outcome) {
        sent.judged(outcome);
        return outcome instanceof SignInOutcome.SignedIn in
                ? new CredentialValidationResult(new ModeratorPrincipal(in.moderator()))
                : CredentialValidationResult.INVALID_RESULT;
    }

    /**
     * Proves once more who somebody is that is signed in with an account of Gavel. Wrong passwords count as at a sign-in, and are
     * told.
     *
     * @param who the account
     * @param password what they typed; hostile text
     * @param address the network address that they come from
     * @return {@link SignInOutcome.SignedIn} when it is the account's password
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

    /** The owner of a namesake at the switch must not clear, by signing in there, what they guessed at an account of Gavel. */
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

    private boolean isPossible(String user, String password) {
        return shape.of(new SignInDraft(user, password)).isEmpty();
    }
}
