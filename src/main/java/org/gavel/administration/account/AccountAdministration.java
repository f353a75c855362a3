package org.gavel.administration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.account.SecretBox;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.AdministratorsLeft;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.InputCheck;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.role.RoleRepository;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.NameTemplate;
import org.gavel.conference.RoomNaming;
import org.gavel.input.Shape;
import org.gavel.input.Wrong;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.Transactions;

/** Lists, adds and changes accounts for administrators. */
@ApplicationScoped
public class AccountAdministration {

    private final Changes changes;
    private final Transactions transactions;
    private final AccountWriting writing;
    private final AccountViews views;
    private final NewPassword passwords;
    private final Settings settings;
    private final Shape shape;

    /**
     * Makes the bean.
     *
     * @param changes makes what administrators change
     * @param transactions read accounts
     * @param writing writes accounts
     * @param box tells whether passwords of accounts at the switch can be decrypted
     * @param passwords checks and hashes passwords
     * @param settings set whether accounts of the switch may sign in
     * @param shape checks what was entered against its constraints
     */
    @Inject
    public AccountAdministration(
            Changes changes,
            Transactions transactions,
            AccountWriting writing,
            SecretBox box,
            NewPassword passwords,
            Settings settings,
            Shape shape) {
        this.changes = changes;
        this.transactions = transactions;
        this.writing = writing;
        this.views = new AccountViews(box);
        this.passwords = passwords;
        this.settings = settings;
        this.shape = shape;
    }

    /**
     * Lists accounts, a page at a time.
     *
     * @param by the administrator
     * @param filter selects accounts
     * @param order sorts them
     * @param first the place of the first account to return, counted from 0
     * @param most the most accounts to return, at least 1
     * @return these accounts, and how many match altogether
     * @throws org.gavel.account.NotPermittedException when they may not manage accounts
     * @throws DatabaseAwayException when the database is away
     */
    @Permitted(Permission.ACCOUNTS)
    public AccountPage page(Actor by, AccountFilter filter, AccountOrder order, int first, int most) {
        return transactions.run(em -> views.page(em, filter, order, Math.max(0, first), Math.max(1, most)));
    }

    /**
     * Finds an account.
     *
     * @param by the administrator
     * @param login the account's login in any case of letters; hostile text
     * @return the account; empty when there is none
     * @throws DatabaseAwayException when the database is away
     * @throws org.gavel.account.NotPermittedException when they may not manage accounts
     */
    @Permitted(Permission.ACCOUNTS)
    public Optional<AccountView> find(Actor by, String login) {
        return transactions.run(em -> account(em, login).map(views::of));
    }

    private static Optional<AccountEntity> account(EntityManager em, String login) {
        String known = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        return known.isEmpty()
                        || known.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))
                ? Optional.empty()
                : StoredAccounts.find(em, known);
    }

    /**
     * Adds or changes an account. Problems are of the fields {@code login}, {@code name}, {@code newPassword},
     * {@code active}, {@code switchLogin}, {@code switchSecret}, {@code grants} and {@code grants[0].role},
     * {@code .scope}, {@code .room}, {@code .from}, {@code .until}.
     *
     * @param by the administrator
     * @param draft what they entered; hostile text
     * @return the account as it is now, or why it was not saved
     */
    @Permitted(Permission.ACCOUNTS)
    public Saving<AccountView> save(Actor by, AccountDraft draft) {
        List<Wrong> wrong = shape.of(draft, draft.groups());
        NewPassword.Checked password = check(draft, wrong);
        return changes.make(by, Permission.ACCOUNTS, draft.what(), (em, record) -> {
            AccountEntity present = draft.id() == null ? null : em.find(AccountEntity.class, draft.id());
            if (draft.id() != null && present == null) {
                return new Saving.Conflict<>(null, "", record.at());
            }
            if (present != null && present.version() != draft.version()) {
                return new Saving.Conflict<>(views.of(present), present.changedBy(), present.changedAt());
            }
            InputCheck check = new InputCheck(wrong);
            return save(em, record, by, draft, present, password, check);
        });
    }

    /** Checks and hashes the password before the transaction, because that takes long and other changes would wait. */
    private NewPassword.Checked check(AccountDraft draft, List<Wrong> wrong) {
        if (draft.newPassword().isEmpty()
                || wrong.stream().anyMatch(one -> one.field().equals("newPassword"))) {
            return NewPassword.Checked.NONE;
        }
        try {
            Optional<AccountEntity> present =
                    transactions.run(em -> Optional.ofNullable(draft.id()).map(id -> em.find(AccountEntity.class, id)));
            return passwords.check(
                    draft.newPassword(),
                    present.map(AccountEntity::login).orElse(draft.login()),
                    draft.name(),
                    present.map(AccountEntity::passwordHash));
        } catch (DatabaseAwayException e) {
            // The change itself fails for the same reason and tells it.
            return NewPassword.Checked.NONE;
        }
    }

    private Saving<AccountView> save(
            EntityManager em,
            ChangeRecord record,
            Actor by,
            AccountDraft draft,
            AccountEntity present,
            NewPassword.Checked password,
            InputCheck check) {
        check.addAll(password.problems());
        AccountInput input = AccountInput.read(draft, present, settings.switchDomain(), grants(em), check);
        if (present == null
                && check.isFine()
                && StoredAccounts.find(em, input.login()).isPresent()) {
            check.add("login", "problem.loginTaken", input.login());
        }
        check.addAll(writing.problems(by, draft, present, input));
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        boolean switchToo = settings.switchSignIn();
        long before = AdministratorsLeft.lasting(em, switchToo, record.at());
        AccountEntity account = present == null
                ? new AccountEntity(input.login(), input.kind(), input.name(), record.who(), record.at())
                : present;
        writing.write(em, record, draft, account, input, password);
        if (before > 0 && AdministratorsLeft.lasting(em, switchToo, record.at()) == 0) {
            return new Saving.Invalid<>(List.of(Problem.of("", "problem.lastAdministrator")));
        }
        return new Saving.Done<>(views.of(account));
    }

    private GrantInput grants(EntityManager em) {
        return new GrantInput(
                RoleRepository.byName(em),
                new RoomNaming(settings.switchDomain(), new NameTemplate(settings.roomTemplate())));
    }

    /**
     * Ends all sessions of an account.
     *
     * @param by the administrator
     * @param login the account's login in any case of letters
     * @return the account as it is now, or why nothing was done
     */
    @Permitted(value = Permission.ACCOUNTS, attempt = "account.change")
    public Saving<AccountView> signOutEverywhere(Actor by, String login) {
        return changes.make(by, Permission.ACCOUNTS, AuditWhat.ACCOUNT_CHANGE, (em, record) -> {
            Optional<AccountEntity> account = account(em, login);
            if (account.isEmpty()) {
                return new Saving.Conflict<>(null, "", record.at());
            }
            account.get().signOutEverywhere(record.at());
            account.get().changed(record.who(), record.at());
            record.on(account.get().login(), account.get().name());
            record.detail("sessions", "ended");
            em.flush();
            return new Saving.Done<>(views.of(account.get()));
        });
    }
}
