package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;

/**
 * Finds out where somebody has his account. One of Gavel is proved by its password here and nowhere else, so that nobody gets in under
 * its name by a user of the switch who is called the same.
 */
@ApplicationScoped
public class AccountProof implements Proof {

    private final AccountBook accounts;
    private final PasswordProof byPassword;
    private final SwitchProof bySwitch;
    private final PolicyKeeper policy;
    private final Settings settings;

    @Inject
    public AccountProof(
            AccountBook accounts,
            PasswordProof byPassword,
            SwitchProof bySwitch,
            PolicyKeeper policy,
            Settings settings) {
        this.accounts = accounts;
        this.byPassword = byPassword;
        this.bySwitch = bySwitch;
        this.policy = policy;
        this.settings = settings;
    }

    @Override
    public SignInOutcome prove(String login, String password, String address) {
        Optional<String> own = GavelLogin.of(login);
        try {
            Optional<KnownAccount> account = own.flatMap(accounts::find);
            if (account.isPresent()) {
                return byPassword.prove(account.get(), password);
            }
        } catch (DatabaseAwayException e) {
            if (own.flatMap(policy.current()::of).isPresent()) {
                return new SignInOutcome.DatabaseAway();
            }
        }
        return atTheSwitch(login, password, address);
    }

    /** Who is refused waits as long as one whose account is here. */
    private SignInOutcome atTheSwitch(String login, String password, String address) {
        SignInOutcome outcome = settings.switchSignIn()
                ? bySwitch.prove(login, password, address)
                : new SignInOutcome.WrongCredentials();
        if (outcome instanceof SignInOutcome.WrongCredentials) {
            byPassword.spend(password);
        }
        return outcome;
    }
}
