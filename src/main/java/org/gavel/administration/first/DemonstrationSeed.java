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
import org.gavel.administration.account.SwitchArrivals;
import org.gavel.administration.role.RoleBook;
import org.gavel.audit.AuditWhat;
import org.gavel.store.DatabaseAwayException;

/**
 * Makes the accounts of the demonstration, while none of them is there. Their passwords are printed, so nothing else has them, and
 * nobody gets in with them where there is no demonstration.
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
     * @param login {@code chair} or {@code super@seven.local}
     * @param name how the person is shown to others
     * @param role a starting set
     * @param password of an account of Gavel; {@code null} for one of the switch
     * @param switchLogin what is assigned to an account of Gavel when it is made, with its password; {@code null} for none
     * @param switchSecret the password that goes with {@code switchLogin}; {@code null} for none
     */
    public record Wanted(
            String login, String name, String role, String password, String switchLogin, String switchSecret) {

        /**
         * Wants an account of the switch.
         *
         * @param login with {@code @domain}
         * @param name how the person is shown to others
         * @param role a starting set
         * @return what is wanted
         */
        public static Wanted atTheSwitch(String login, String name, String role) {
            return new Wanted(login, name, role, null, null, null);
        }

        /** Without the passwords. */
        @Override
        public String toString() {
            return "Wanted[" + login + "]";
        }
    }

    /**
     * Makes the accounts, while none of them is there.
     *
     * @param wanted the accounts
     * @throws DatabaseAwayException when they could not be made: try again
     */
    public void sow(List<Wanted> wanted) {
        Saving<Boolean> saving = changes.make(SystemActor.GAVEL, AuditWhat.ACCOUNT_ADD, (em, record) -> {
            if (wanted.stream()
                    .noneMatch(one -> StoredAccounts.find(em, one.login()).isPresent())) {
                wanted.forEach(one -> sow(em, record, one));
            }
            return new Saving.Done<>(true);
        });
        if (!(saving instanceof Saving.Done)) {
            throw new DatabaseAwayException(new IllegalStateException("the accounts of the demonstration: " + saving));
        }
    }

    /**
     * Deactivates accounts whose password is printed. Outside the demonstration nobody gets in with such a password; a database that
     * was used for a demonstration before may have them.
     *
     * @param wanted the accounts of the demonstration
     * @throws DatabaseAwayException when that could not be done: try again
     */
    public void weed(List<Wanted> wanted) {
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

    private void sow(EntityManager em, ChangeRecord record, Wanted one) {
        RoleEntity role = RoleBook.named(em, one.role()).orElseThrow();
        AccountEntity account = one.password() == null
                ? SwitchArrivals.made(new Moderator(one.login(), one.name()), record)
                : new AccountEntity(one.login(), AccountKind.GAVEL, one.name(), record.who(), record.at());
        if (one.password() != null) {
            account.setPassword(hashes.of(one.password()));
            account.assignSwitchAccount(one.switchLogin(), box.seal(one.switchSecret(), one.login()));
            record.on(one.login(), one.name());
        }
        SwitchArrivals.grant(account, role, record);
        record.detail(one.login(), one.role());
        em.persist(account);
    }
}
