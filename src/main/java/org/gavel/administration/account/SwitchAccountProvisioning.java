package org.gavel.administration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccountKind;
import org.gavel.account.AccountProvisioning;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.GrantEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.Saving;
import org.gavel.administration.role.RoleRepository;
import org.gavel.audit.AuditWhat;
import org.gavel.settings.Settings;

/** Makes an account at the first sign-in with an account of the switch, with the role that the settings name. */
@ApplicationScoped
public class SwitchAccountProvisioning implements AccountProvisioning {

    private static final Logger LOG = System.getLogger(SwitchAccountProvisioning.class.getName());

    private final Changes changes;
    private final Settings settings;

    @Inject
    SwitchAccountProvisioning(Changes changes, Settings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public boolean provision(Moderator who, String address) {
        Saving<Moderator> saving = changes.make(new Actor(who, address), AuditWhat.ACCOUNT_ADD, (em, record) -> {
            if (StoredAccounts.find(em, who.id()).isEmpty()) {
                AccountEntity account = made(who, record);
                role(em).ifPresent(role -> grant(account, role, record));
                account.signedIn(record.at());
                em.persist(account);
            }
            return new Saving.Done<>(who);
        });
        return saving instanceof Saving.Done;
    }

    /**
     * Makes an account of the switch that is not stored yet.
     *
     * @param who the account of the switch
     * @param record records the new account
     * @return the account, without roles
     */
    public static AccountEntity made(Moderator who, ChangeRecord record) {
        AccountEntity account = new AccountEntity(who.id(), AccountKind.SWITCH, who.name(), record.who(), record.at());
        record.on(who.id(), who.name());
        record.changed("name", null, who.name());
        return account;
    }

    /**
     * Grants a role to an account in all rooms and without an end.
     *
     * @param account the account
     * @param role the role
     * @param record records the grant
     */
    public static void grant(AccountEntity account, RoleEntity role, ChangeRecord record) {
        account.grant(role, "ALL", null, null, null);
        List<GrantEntity> all = account.grants();
        record.granted(GrantInput.text(all.get(all.size() - 1)));
    }

    private Optional<RoleEntity> role(EntityManager em) {
        Optional<String> wanted = settings.switchSignInRole();
        Optional<RoleEntity> role = wanted.flatMap(name -> RoleRepository.named(em, name));
        if (wanted.isPresent() && role.isEmpty()) {
            LOG.log(Level.WARNING, "There is no role {0}, which gavel.sign-in.switch-role names.", wanted.get());
        }
        return role;
    }
}
