package org.gavel.administration.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.AccountKind;
import org.gavel.account.Actor;
import org.gavel.account.AttemptLimiter;
import org.gavel.account.GavelLogin;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.PolicyKeeper;
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
import org.gavel.administration.account.SwitchArrivals;
import org.gavel.administration.role.RoleBook;
import org.gavel.administration.role.StartingRoles;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Shape;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.KeyFile;
import org.gavel.store.Transactions;

/**
 * Lets the first administrator in: the account of the switch that the server's configuration names, or one with the password that it
 * gives, otherwise by a link that works once and stands in a file which only the server's own account can read. There is no default
 * password.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final String FILE = "first-administrator.txt";

    private final Changes changes;
    private final Transactions transactions;
    private final NewPassword passwords;
    private final Settings settings;
    private final PolicyKeeper policy;
    private final AccessControl accessControl;
    private final Shape shape;
    private final FirstFromSwitch fromSwitch;
    private final FirstToken token;
    private final Clock clock;
    private final AttemptLimiter limiter;

    @Inject
    FirstAdministrator(
            Changes changes,
            Transactions transactions,
            NewPassword passwords,
            Settings settings,
            PolicyKeeper policy,
            AccessControl accessControl,
            Shape shape,
            Clock clock) {
        this(
                changes,
                transactions,
                passwords,
                settings,
                policy,
                accessControl,
                shape,
                clock,
                KeyFile.path().resolveSibling(FILE));
    }

    /**
     * Makes the keeper of a link that lies in a file of one's own choice.
     *
     * @param changes makes the account
     * @param transactions by which accounts are read
     * @param passwords judges the password
     * @param settings tell the login and the password that the server's configuration names
     * @param policy what is decided about all accounts
     * @param accessControl tells who may administer accounts
     * @param file where the link's token lies
     * @param shape checks what was entered against its constraints
     * @param clock tells the time of day
     */
    public FirstAdministrator(
            Changes changes,
            Transactions transactions,
            NewPassword passwords,
            Settings settings,
            PolicyKeeper policy,
            AccessControl accessControl,
            Shape shape,
            Clock clock,
            Path file) {
        this.changes = changes;
        this.transactions = transactions;
        this.passwords = passwords;
        this.settings = settings;
        this.policy = policy;
        this.accessControl = accessControl;
        this.shape = shape;
        this.fromSwitch = new FirstFromSwitch(changes, settings);
        this.token = new FirstToken(file);
        this.clock = clock;
        this.limiter = new AttemptLimiter(clock);
    }

    /**
     * Looks at the start whether a first administrator is wanted, and lets one in. The starting roles have to be there.
     *
     * @param address where Gavel answers, with a slash at its end
     * @throws DatabaseAwayException when that cannot be told: try again
     */
    public void begin(String address) {
        if (isThereOne() || fromSwitch.make() || makeAsConfigured()) {
            return;
        }
        try {
            token.make(address);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The link for the first administrator cannot be written to " + token.file(), e);
            return;
        }
        LOG.log(
                Level.WARNING,
                "Nobody can administer Gavel yet. Open the link in {0}, which works once, to make the first administrator.",
                token.file());
    }

    /** Lets time pass: when an administrator was made in another way or on another node, the link is of no use any more. */
    public void tick() {
        if (token.isThere() && isOneKnown()) {
            token.forget();
        }
    }

    /** {@return whether nobody can administer accounts, and a link waits for the first administrator} */
    public boolean wanted() {
        return token.isThere();
    }

    /**
     * {@return whether that is the link's token} A wrong one takes as long.
     *
     * @param typed what the link had; hostile text
     */
    public boolean opens(String typed) {
        return token.opens(typed);
    }

    /**
     * Makes the first administrator. When two people have the link, the first gets it.
     *
     * @param typed the link's token, as somebody sent it; hostile text
     * @param login what they entered; hostile text
     * @param name how they are shown to others
     * @param password what they entered; hostile text
     * @param address the network address that they come from; many wrong tokens from one address are not looked at for a while
     * @return what came of it
     */
    public First create(String typed, String login, String name, String password, String address) {
        if (!token.isThere()) {
            return new First.NoLonger();
        }
        Optional<Duration> wait = limiter.wait(address, address);
        if (wait.isPresent()) {
            return new First.WrongToken();
        }
        limiter.begin(address, address);
        if (!token.opens(typed)) {
            return new First.WrongToken();
        }
        limiter.undo(address, address);
        return create(new FirstDraft(login, name, password, false), address);
    }

    private First create(FirstDraft wish, String address) {
        InputCheck check = new InputCheck(shape.of(wish));
        String login = wish.login().toLowerCase(Locale.ROOT);
        NewPassword.Judged judged = check.isFine("password")
                ? passwords.judged(wish.password(), login, wish.name(), Optional.empty())
                : NewPassword.Judged.NONE;
        check.addAll(judged.problems("password"));
        if (!check.isFine()) {
            return new First.Problems(check.problems());
        }
        Moderator who = new Moderator(login, wish.name());
        return made(changes.make(
                new Actor(who, address),
                AuditWhat.ACCOUNT_ADD,
                (em, record) -> make(em, record, who, judged.hash(), wish.mustChange())));
    }

    private First made(Saving<Moderator> saving) {
        if (saving instanceof Saving.Done<Moderator> done) {
            token.forget();
            return new First.Made(done.value());
        }
        if (saving instanceof Saving.Invalid<Moderator> invalid) {
            return new First.Problems(invalid.problems());
        }
        if (saving instanceof Saving.Refused) {
            token.forget();
            return new First.NoLonger();
        }
        return new First.DatabaseAway();
    }

    private Saving<Moderator> make(
            EntityManager em, ChangeRecord record, Moderator who, String hash, boolean mustChange) {
        if (AdministratorsLeft.now(em, settings.switchSignIn(), record.at()) > 0) {
            return new Saving.Refused<>(Problem.of("", "problem.noLonger"));
        }
        if (StoredAccounts.find(em, who.id()).isPresent()) {
            return new Saving.Invalid<>(List.of(Problem.of("login", "problem.loginTaken", who.id())));
        }
        RoleEntity role = RoleBook.named(em, StartingRoles.ADMINISTRATOR).orElseThrow();
        AccountEntity account = new AccountEntity(who.id(), AccountKind.GAVEL, who.name(), record.who(), record.at());
        account.setPassword(hash);
        account.requireChange(mustChange);
        record.on(who.id(), who.name());
        record.changed("name", null, who.name());
        SwitchArrivals.grant(account, role, record);
        em.persist(account);
        return new Saving.Done<>(who);
    }

    /** Does not wait for the database. */
    private boolean isOneKnown() {
        return policy.current().standings().values().stream()
                .filter(standing ->
                        settings.switchSignIn() || GavelLogin.of(standing.id()).isPresent())
                .anyMatch(standing -> accessControl.permits(
                        new Moderator(standing.id(), standing.name()), Permission.ACCOUNTS, null));
    }

    private boolean isThereOne() {
        return transactions.run(em -> AdministratorsLeft.now(em, settings.switchSignIn(), clock.instant())) > 0;
    }

    /** The log tells why not, but never the password. */
    private boolean makeAsConfigured() {
        Optional<String> password = settings.firstPassword();
        if (password.isEmpty()) {
            return false;
        }
        String login = settings.firstLogin();
        First first = create(
                new FirstDraft(login, GavelLogin.of(login).orElse(login), password.get(), true),
                SystemActor.GAVEL.address());
        if (first instanceof First.DatabaseAway) {
            throw new DatabaseAwayException(new IllegalStateException("the first administrator cannot be made"));
        }
        if (first instanceof First.Problems unfit) {
            LOG.log(
                    Level.ERROR,
                    "The first administrator of gavel.admin.login and gavel.admin.password was not made: {0}",
                    PlainMessages.of(unfit.problems()));
            return false;
        }
        LOG.log(
                Level.INFO,
                "The first administrator {0} is made; at the first sign-in another password is chosen.",
                login);
        return true;
    }
}
