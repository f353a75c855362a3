package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gavel.store.DatabaseAwayException;

/**
 * The identity store for accounts of Gavel. It is asked first, and it alone decides about the logins that it knows: a
 * user of the switch with the same login cannot sign in to an account of Gavel.
 */
@ApplicationScoped
public class GavelAccountStore implements IdentityStore {

    static final int PRIORITY = 100;

    private final AccountRepository accounts;
    private final PasswordProof passwords;
    private final PolicyCache policy;

    /**
     * Makes the bean.
     *
     * @param accounts finds accounts
     * @param passwords checks the passwords of accounts
     * @param policy knows all accounts also while the database is away
     */
    @Inject
    public GavelAccountStore(AccountRepository accounts, PasswordProof passwords, PolicyCache policy) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = policy;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential sent)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<String> login = GavelLogin.of(sent.getCaller());
        try {
            return login.flatMap(accounts::find)
                    .map(account -> SignIn.result(sent, passwords.prove(account, sent.getPasswordAsString())))
                    .orElse(CredentialValidationResult.NOT_VALIDATED_RESULT);
        } catch (DatabaseAwayException e) {
            return login.flatMap(policy.current()::of).isPresent()
                    ? SignIn.result(sent, new SignInOutcome.DatabaseAway())
                    : CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
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
}
