package org.gavel.administration.first;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.gavel.account.Moderator;
import org.gavel.account.SignIn;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.GrantEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.Saving;
import org.gavel.administration.SystemActor;
import org.gavel.administration.account.SwitchAccountProvisioning;
import org.gavel.administration.role.RoleRepository;
import org.gavel.administration.role.StartingRoles;
import org.gavel.audit.AuditWhat;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;

/**
 * Makes an account of the switch the first administrator, when {@code gavel.admin.login} names one with its domain. The
 * switch checks its password.
 */
final class FirstSwitchAccount {

    /** All messages about the first administrator have one category, so that administrators find them together. */
    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    private final Changes changes;
    private final Settings settings;

    FirstSwitchAccount(Changes changes, Settings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    /**
     * Makes the account that the configuration names an administrator.
     *
     * @return whether the configuration names an account of the switch that can sign in
     * @throws DatabaseAwayException when the account cannot be changed now: try again
     */
    boolean make() {
        String login = settings.firstLogin().strip().toLowerCase(Locale.ROOT);
        int at = login.indexOf('@');
        if (at <= 0) {
            return false;
        }
        if (!settings.switchSignIn()
                || login.length() > SignIn.MAX_LOGIN
                || !login.substring(at + 1).equalsIgnoreCase(settings.switchDomain())) {
            LOG.log(
                    Level.ERROR,
                    "gavel.admin.login names an account of a switch that cannot sign in: the domain is {0}, and sign-in by the"
                            + " switch is {1}.",
                    settings.switchDomain(),
                    settings.switchSignIn() ? "on" : "off");
            return false;
        }
        Moderator who = new Moderator(login, login.substring(0, at));
        Saving<Moderator> saving =
                changes.make(SystemActor.GAVEL, AuditWhat.ACCOUNT_ADD, (em, record) -> appoint(em, record, who));
        if (!(saving instanceof Saving.Done)) {
            throw new DatabaseAwayException(new IllegalStateException("the first administrator: " + saving));
        }
        LOG.log(Level.INFO, "{0} of the switch is the first administrator.", login);
        return true;
    }

    private static Saving<Moderator> appoint(EntityManager em, ChangeRecord record, Moderator who) {
        RoleEntity role = RoleRepository.named(em, StartingRoles.ADMINISTRATOR).orElseThrow();
        AccountEntity account =
                StoredAccounts.find(em, who.id()).orElseGet(() -> SwitchAccountProvisioning.made(who, record));
        if (record.isEmpty()) {
            record.is(AuditWhat.ACCOUNT_CHANGE);
            record.on(account.login(), account.name());
        }
        if (!account.isActive()) {
            record.changed("active", false, true);
            account.activate(true, record.at());
        }
        if (account.grants().stream().noneMatch(grant -> isUnlimited(grant, role))) {
            SwitchAccountProvisioning.grant(account, role, record);
        }
        if (account.id() != null && !record.isEmpty()) {
            account.changed(record.who(), record.at());
        }
        em.persist(account);
        return new Saving.Done<>(who);
    }

    /** Returns whether a grant is for that role in all rooms, without beginning and end. */
    private static boolean isUnlimited(GrantEntity grant, RoleEntity role) {
        return grant.role().equals(role)
                && grant.scope().equals("ALL")
                && grant.validFrom() == null
                && grant.validUntil() == null;
    }
}
