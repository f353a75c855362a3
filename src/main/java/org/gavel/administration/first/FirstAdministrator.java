package org.gavel.administration.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.AttemptLimiter;
import org.gavel.account.GavelLogin;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.PolicyCache;
import org.gavel.administration.AdministratorsLeft;
import org.gavel.administration.Changes;
import org.gavel.administration.account.NewPassword;
import org.gavel.input.Shape;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.KeyFile;
import org.gavel.store.Transactions;

/**
 * Makes the first administrator: the account of the switch that the server's configuration names, or an account of
 * Gavel with the password in the configuration, otherwise by a link that works once. The link is in a file that only
 * the server's account can read. There is no default password.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final String FILE = "first-administrator.txt";

    private final Transactions transactions;
    private final Settings settings;
    private final PolicyCache policy;
    private final AccessControl accessControl;
    private final FirstSwitchAccount fromSwitch;
    private final FirstGavelAccount ofGavel;
    private final FirstToken token;
    private final Clock clock;
    private final AttemptLimiter limiter;

    @Inject
    FirstAdministrator(
            Changes changes,
            Transactions transactions,
            NewPassword passwords,
            Settings settings,
            PolicyCache policy,
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
     * Makes an instance that writes the link to another file.
     *
     * @param changes makes the account
     * @param transactions read accounts
     * @param passwords checks and hashes the password
     * @param settings have login and password from the server's configuration
     * @param policy knows all accounts without waiting for the database
     * @param accessControl tells which accounts may manage accounts
     * @param file the file of the link
     * @param shape checks input against its constraints
     * @param clock tells the time of day
     */
    public FirstAdministrator(
            Changes changes,
            Transactions transactions,
            NewPassword passwords,
            Settings settings,
            PolicyCache policy,
            AccessControl accessControl,
            Shape shape,
            Clock clock,
            Path file) {
        this.transactions = transactions;
        this.settings = settings;
        this.policy = policy;
        this.accessControl = accessControl;
        this.fromSwitch = new FirstSwitchAccount(changes, settings);
        this.ofGavel = new FirstGavelAccount(changes, passwords, settings, shape);
        this.token = new FirstToken(file);
        this.clock = clock;
        this.limiter = new AttemptLimiter(clock);
    }

    /**
     * Makes the first administrator from the configuration or writes the link, if Gavel has no administrator. Call it
     * at the start, after the starting roles were made.
     *
     * @param address the address of Gavel, with a slash at its end
     * @throws DatabaseAwayException when the database is away: try again
     */
    public void begin(String address) {
        if (isThereOne() || fromSwitch.make() || ofGavel.makeAsConfigured()) {
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

    /**
     * Deletes the link once Gavel has an administrator, made in another way or on another node. Call it about twice a
     * second.
     */
    public void tick() {
        if (token.isThere() && isOneKnown()) {
            token.forget();
        }
    }

    /** {@return whether there is a link because nobody can manage accounts} */
    public boolean wanted() {
        return token.isThere();
    }

    /**
     * {@return whether a token is that of the link} A wrong one takes as long.
     *
     * @param typed the token as it was sent; hostile text
     */
    public boolean opens(String typed) {
        return token.opens(typed);
    }

    /**
     * Makes the first administrator by the link. When two people have the link, only the first one succeeds.
     *
     * @param typed the token as it was sent; hostile text
     * @param login the login as it was entered; hostile text
     * @param name the person's name as it was entered; hostile text
     * @param password the password as it was entered; hostile text
     * @param address the network address of the browser; after many wrong tokens it has to wait
     * @return the outcome
     */
    public FirstOutcome create(String typed, String login, String name, String password, String address) {
        if (!token.isThere()) {
            return new FirstOutcome.NoLonger();
        }
        Optional<Duration> wait = limiter.wait(address, address);
        if (wait.isPresent()) {
            return new FirstOutcome.WrongToken();
        }
        limiter.begin(address, address);
        if (!token.opens(typed)) {
            return new FirstOutcome.WrongToken();
        }
        limiter.undo(address, address);
        FirstOutcome first = ofGavel.make(new FirstDraft(login, name, password, false), address);
        if (first instanceof FirstOutcome.Made || first instanceof FirstOutcome.NoLonger) {
            token.forget();
        }
        return first;
    }

    /** Returns whether Gavel has an administrator, without waiting for the database. */
    private boolean isOneKnown() {
        return policy.current().accounts().values().stream()
                .filter(status ->
                        settings.switchSignIn() || GavelLogin.of(status.id()).isPresent())
                .anyMatch(status ->
                        accessControl.permits(new Moderator(status.id(), status.name()), Permission.ACCOUNTS, null));
    }

    private boolean isThereOne() {
        return transactions.run(em -> AdministratorsLeft.now(em, settings.switchSignIn(), clock.instant())) > 0;
    }
}
