package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;

/**
 * The identity store for accounts of the switch. The switch checks the password, and Gavel looks up the account's
 * status. It is the last store: a login that it refuses has no account.
 */
@ApplicationScoped
public class SwitchAccountStore implements IdentityStore {

    static final int PRIORITY = 200;

    private final Authenticator authenticator;
    private final PasswordProof passwords;
    private final AccountRepository accounts;
    private final AccountProvisioning provisioning;
    private final PolicyCache policy;
    private final Settings settings;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param authenticator asks the switch
     * @param passwords spends as much time as the check of a password of Gavel
     * @param accounts finds accounts
     * @param provisioning makes accounts at a first sign-in
     * @param policy knows all accounts also while the database is away
     * @param settings set whether accounts of the switch may sign in
     * @param clock tells the time of day
     */
    @Inject
    public SwitchAccountStore(
            Authenticator authenticator,
            PasswordProof passwords,
            AccountRepository accounts,
            AccountProvisioning provisioning,
            PolicyCache policy,
            Settings settings,
            Clock clock) {
        this.authenticator = authenticator;
        this.passwords = passwords;
        this.accounts = accounts;
        this.provisioning = provisioning;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes as long for a wrong login as for an account of Gavel, so that the time does not reveal which logins exist.
     */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential sent)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        SignInOutcome outcome = isAsked(sent)
                ? prove(sent.getCaller(), sent.getPasswordAsString(), sent.address())
                : new SignInOutcome.WrongCredentials();
        if (outcome instanceof SignInOutcome.WrongCredentials) {
            passwords.spend(sent.getPasswordAsString());
        }
        return SignIn.result(sent, outcome);
    }

    /**
     * Asks the switch for pages only: each proof is a connection for a new session, and a request to the API begins no
     * session.
     */
    private boolean isAsked(SignInCredential sent) {
        return sent.way() == SignInCredential.Way.PAGE && settings.switchSignIn();
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    /** This store checks credentials and provides no groups, because {@link AccessControl} decides on permissions. */
    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.VALIDATE);
    }

    private SignInOutcome prove(String login, String password, String address) {
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
            return account.isPresent() ? returning(account.get()) : firstSignIn(proved, address);
        } catch (DatabaseAwayException e) {
            return remembered(proved);
        }
    }

    private SignInOutcome returning(KnownAccount account) {
        return account.active() && accounts.signsIn(account, clock.instant())
                ? new SignInOutcome.SignedIn(account.moderator(), false)
                : new SignInOutcome.Deactivated();
    }

    private SignInOutcome firstSignIn(Moderator proved, String address) {
        return provisioning.provision(proved, address)
                ? new SignInOutcome.SignedIn(proved, false)
                : new SignInOutcome.DatabaseAway();
    }

    /** While the database is away, the last known status of the account counts. */
    private SignInOutcome remembered(Moderator proved) {
        Optional<AccountStatus> status = policy.current().of(proved.id());
        if (status.isEmpty()) {
            return new SignInOutcome.DatabaseAway();
        }
        return status.get().active()
                ? new SignInOutcome.SignedIn(
                        new Moderator(proved.id(), status.get().name()), false)
                : new SignInOutcome.Deactivated();
    }
}
