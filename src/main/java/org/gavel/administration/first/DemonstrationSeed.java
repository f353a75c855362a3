package org.gavel.administration.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.gavel.account.AccountKind;
import org.gavel.account.Moderator;
import org.gavel.account.PasswordHash;
import org.gavel.account.SecretBox;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.Saving;
import org.gavel.administration.SystemActor;
import org.gavel.administration.account.SwitchAccountProvisioning;
import org.gavel.administration.role.RoleRepository;
import org.gavel.audit.AuditWhat;
import org.gavel.store.DatabaseAwayException;

/**
 * Makes the accounts of the demonstration. Their passwords are printed, so these accounts are deactivated where the
 * demonstration does not run.
 */
@ApplicationScoped
public class DemonstrationSeed {

    private final Changes changes;
    private final PasswordHash hashes;
    private final SecretBox box;

    @Inject
    DemonstrationSeed(Changes changes, PasswordHash hashes, SecretBox box) {
        this.changes = changes;
        this.hashes = hashes;
        this.box = box;
    }

    /**
     * An account of the demonstration.
     *
     * @param login the login, such as {@code chair} or {@code super@seven.local}
     * @param name the person's name for others
     * @param role {@code administrator}, {@code moderator} or {@code observer}
     * @param password the password of an account of Gavel; {@code null} for one of the switch
     * @param switchLogin the login of the account at the switch that an account of Gavel gets; {@code null} for none
     * @param switchSecret the password of {@code switchLogin}; {@code null} for none
     */
    public record Wanted(
            String login, String name, String role, String password, String switchLogin, String switchSecret) {

        /**
         * Describes an account of the switch.
         *
         * @param login the login with {@code @domain}
         * @param name the person's name for others
         * @param role {@code administrator}, {@code moderator} or {@code observer}
         * @return the account
         */
        public static Wanted atTheSwitch(String login, String name, String role) {
            return new Wanted(login, name, role, null, null, null);
        }

        /** Leaves out the passwords, which must not get into logs. */
        @Override
        public String toString() {
            return "Wanted[" + login + "]";
        }
    }

    /**
     * Makes the accounts, unless one of them exists.
     *
     * @param wanted the accounts
     * @throws DatabaseAwayException when they cannot be made now: try again
     */
    public void make(List<Wanted> wanted) {
        Saving<Boolean> saving = changes.make(SystemActor.GAVEL, AuditWhat.ACCOUNT_ADD, (em, record) -> {
            if (wanted.stream()
                    .noneMatch(one -> StoredAccounts.find(em, one.login()).isPresent())) {
                wanted.forEach(one -> make(em, record, one));
            }
            return new Saving.Done<>(true);
        });
        if (!(saving instanceof Saving.Done)) {
            throw new DatabaseAwayException(new IllegalStateException("the accounts of the demonstration: " + saving));
        }
    }

    /**
     * Deactivates accounts that still have a printed password. A database that was used for a demonstration may have
     * them.
     *
     * @param wanted the accounts of the demonstration
     * @throws DatabaseAwayException when that cannot be done now: try again
     */
    public void deactivate(List<Wanted> wanted) {
        Saving<Boolean> saving = changes.make(SystemActor.GAVEL, AuditWhat.ACCOUNT_CHANGE, (em, record) -> {
            wanted.stream()
                    .filter(one -> one.password() != null)
                    .forEach(one -> StoredAccounts.find(em, one.login())
                            .filter(account ->
                                    account.isActive() && hashes.matches(one.password(), account.passwordHash()))
                            .ifPresent(account -> deactivate(account, record)));
            return new Saving.Done<>(true);
        });
        if (!(saving instanceof Saving.Done)) {
            throw new DatabaseAwayException(new IllegalStateException("the accounts of the demonstration: " + saving));
        }
    }

    private static void deactivate(AccountEntity account, ChangeRecord record) {
        account.activate(false, record.at());
        account.changed(record.who(), record.at());
        record.on(account.login(), account.name());
        record.changed("active", true, false);
    }

    private void make(EntityManager em, ChangeRecord record, Wanted one) {
        RoleEntity role = RoleRepository.named(em, one.role()).orElseThrow();
        AccountEntity account = one.password() == null
                ? SwitchAccountProvisioning.made(new Moderator(one.login(), one.name()), record)
                : new AccountEntity(one.login(), AccountKind.GAVEL, one.name(), record.who(), record.at());
        if (one.password() != null) {
            account.setPassword(hashes.of(one.password()));
            account.assignSwitchAccount(one.switchLogin(), box.seal(one.switchSecret(), one.login()));
            record.on(one.login(), one.name());
        }
        SwitchAccountProvisioning.grant(account, role, record);
        record.detail(one.login(), one.role());
        em.persist(account);
    }
}
