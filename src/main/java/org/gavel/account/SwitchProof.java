package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;

/** Lets the switch prove who has an account there, and looks up what is decided about him here. */
@ApplicationScoped
public class SwitchProof {

    private final Authenticator authenticator;
    private final AccountBook accounts;
    private final Arrivals arrivals;
    private final PolicyKeeper policy;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public SwitchProof(
            Authenticator authenticator,
            AccountBook accounts,
            Arrivals arrivals,
            PolicyKeeper policy,
            Settings settings,
            Clock clock) {
        this.authenticator = authenticator;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    SignInOutcome prove(String login, String password, String address) {
        if (idLength(login) > SignIn.MAX_LOGIN) {
            return new SignInOutcome.WrongCredentials();
        }
        SignInOutcome outcome = authenticator.prove(login, password);
        return outcome instanceof SignInOutcome.SignedIn proved ? admitted(proved.moderator(), address) : outcome;
    }

    private int idLength(String login) {
        return login.contains("@")
                ? login.length()
                : login.length() + 1 + settings.switchDomain().length();
    }

    private SignInOutcome admitted(Moderator proved, String address) {
        try {
            Optional<KnownAccount> account = accounts.find(proved.id());
            return account.isPresent() ? returning(account.get()) : arriving(proved, address);
        } catch (DatabaseAwayException e) {
            return remembered(proved);
        }
    }

    private SignInOutcome returning(KnownAccount account) {
        return account.active() && accounts.signsIn(account, clock.instant())
                ? new SignInOutcome.SignedIn(account.moderator(), false)
                : new SignInOutcome.Deactivated();
    }

    private SignInOutcome arriving(Moderator proved, String address) {
        return arrivals.arrive(proved, address)
                ? new SignInOutcome.SignedIn(proved, false)
                : new SignInOutcome.DatabaseAway();
    }

    /** While the database is away, what was last known of him holds. */
    private SignInOutcome remembered(Moderator proved) {
        Optional<Standing> standing = policy.current().of(proved.id());
        if (standing.isEmpty()) {
            return new SignInOutcome.DatabaseAway();
        }
        return standing.get().active()
                ? new SignInOutcome.SignedIn(
                        new Moderator(proved.id(), standing.get().name()), false)
                : new SignInOutcome.Deactivated();
    }
}
