package org.gavel.administration.first;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.account.AccountKind;
import org.gavel.account.Actor;
import org.gavel.account.GavelLogin;
import org.gavel.account.Moderator;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.AdministratorsLeft;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.InputCheck;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.SystemActor;
import org.gavel.administration.account.NewPassword;
import org.gavel.administration.account.SwitchAccountProvisioning;
import org.gavel.administration.role.RoleRepository;
import org.gavel.administration.role.StartingRoles;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Shape;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;

/**
 * Makes an account of Gavel the first administrator, as the configuration names it or as a person enters it with the
 * link.
 */
final class FirstGavelAccount {

    /** All messages about the first administrator have one category, so that administrators find them together. */
    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    private final Changes changes;
    private final NewPassword passwords;
    private final Settings settings;
    private final Shape shape;

    FirstGavelAccount(Changes changes, NewPassword passwords, Settings settings, Shape shape) {
        this.changes = changes;
        this.passwords = passwords;
        this.settings = settings;
        this.shape = shape;
    }

    /**
     * Makes the account that the configuration names. The log says why it was not made, without the password.
     *
     * @return whether it was made
     * @throws DatabaseAwayException when it cannot be made now: try again
     */
    boolean makeAsConfigured() {
        Optional<String> password = settings.firstPassword();
        if (password.isEmpty()) {
            return false;
        }
        String login = settings.firstLogin();
        FirstOutcome first = make(
                new FirstDraft(login, GavelLogin.of(login).orElse(login), password.get(), true),
                SystemActor.GAVEL.address());
        if (first instanceof FirstOutcome.DatabaseAway) {
            throw new DatabaseAwayException(new IllegalStateException("the first administrator cannot be made"));
        }
        if (first instanceof FirstOutcome.Problems unfit) {
            LOG.log(
                    Level.ERROR,
                    "The first administrator of gavel.admin.login and gavel.admin.password was not made: {0}",
                    PlainMessages.of(unfit.problems()));
            return false;
        }
        LOG.log(
                Level.INFO,
                "The first administrator {0} was made. They must choose another password at the first sign-in.",
                login);
        return true;
    }

    /**
     * Makes an account of Gavel the first administrator.
     *
     * @param draft the account as it was entered
     * @param address the network address of the browser
     * @return the outcome; {@link FirstOutcome.NoLonger} when Gavel has an administrator already
     */
    FirstOutcome make(FirstDraft draft, String address) {
        InputCheck check = new InputCheck(shape.of(draft));
        String login = draft.login().toLowerCase(Locale.ROOT);
        NewPassword.Checked checked = check.isFine("password")
                ? passwords.check(draft.password(), login, draft.name(), Optional.empty())
                : NewPassword.Checked.NONE;
        check.addAll(checked.problems("password"));
        if (!check.isFine()) {
            return new FirstOutcome.Problems(check.problems());
        }
        Moderator who = new Moderator(login, draft.name());
        return outcome(changes.make(
                new Actor(who, address),
                AuditWhat.ACCOUNT_ADD,
                (em, record) -> make(em, record, who, checked.hash(), draft.mustChange())));
    }

    private static FirstOutcome outcome(Saving<Moderator> saving) {
        if (saving instanceof Saving.Done<Moderator> done) {
            return new FirstOutcome.Made(done.value());
        }
        if (saving instanceof Saving.Invalid<Moderator> invalid) {
            return new FirstOutcome.Problems(invalid.problems());
        }
        return saving instanceof Saving.Refused ? new FirstOutcome.NoLonger() : new FirstOutcome.DatabaseAway();
    }

    private Saving<Moderator> make(
            EntityManager em, ChangeRecord record, Moderator who, String hash, boolean mustChange) {
        if (AdministratorsLeft.now(em, settings.switchSignIn(), record.at()) > 0) {
            return new Saving.Refused<>(Problem.of("", "problem.noLonger"));
        }
        if (StoredAccounts.find(em, who.id()).isPresent()) {
            return new Saving.Invalid<>(List.of(Problem.of("login", "problem.loginTaken", who.id())));
        }
        RoleEntity role = RoleRepository.named(em, StartingRoles.ADMINISTRATOR).orElseThrow();
        AccountEntity account = new AccountEntity(who.id(), AccountKind.GAVEL, who.name(), record.who(), record.at());
        account.setPassword(hash);
        account.requireChange(mustChange);
        record.on(who.id(), who.name());
        record.changed("name", null, who.name());
        SwitchAccountProvisioning.grant(account, role, record);
        em.persist(account);
        return new Saving.Done<>(who);
    }
}
