package org.gavel.startup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.administration.account.AccountFolding;
import org.gavel.administration.first.DemonstrationSeed;
import org.gavel.administration.first.FirstAdministrator;
import org.gavel.administration.role.StartingRoles;
import org.gavel.settings.Settings;
import org.gavel.store.ConfigurationPoll;
import org.gavel.store.DatabaseAwayException;

/**
 * Polls the version of the configuration, and prepares once the roles, the accounts of the demonstration or the first
 * administrator. While the database is away at the start, it tries again.
 */
@ApplicationScoped
public class ConfigurationTasks {

    private static final Logger LOG = System.getLogger(ConfigurationTasks.class.getName());
    private static final long PERIOD_MILLIS = 500;
    private static final int SKIPPED_WHILE_AWAY = 9;
    private static final long PATIENCE_SECONDS = 30;

    private final Settings settings;
    private final ConfigurationPoll configuration;
    private final StartingRoles roles;
    private final AccountFolding folding;
    private final FirstAdministrator first;
    private final DemonstrationSeed seed;
    private final Demonstration demonstration;
    private final CountDownLatch firstPoll = new CountDownLatch(1);
    private ScheduledFuture<?> task;
    private int skipped;
    private boolean prepared;
    private boolean logged;

    @Inject
    ConfigurationTasks(
            Settings settings,
            ConfigurationPoll configuration,
            StartingRoles roles,
            AccountFolding folding,
            FirstAdministrator first,
            DemonstrationSeed seed,
            Demonstration demonstration) {
        this.settings = settings;
        this.configuration = configuration;
        this.roles = roles;
        this.folding = folding;
        this.first = first;
        this.seed = seed;
        this.demonstration = demonstration;
    }

    /**
     * Begins the polls and waits for the first one, at most 30 s, because Gavel starts without a database too.
     *
     * @param address the address of Gavel, with a slash at its end
     * @param database runs tasks that may wait for the database
     */
    void begin(String address, ScheduledExecutorService database) {
        task = database.scheduleWithFixedDelay(() -> go(address), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        try {
            if (!firstPoll.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The database does not answer yet. Until it does, nobody has any permission.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void go(String address) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        try {
            if (configuration.look()) {
                prepare(address);
                first.tick();
            } else {
                // Each try writes to the server's log.
                skipped = SKIPPED_WHILE_AWAY;
            }
        } catch (RuntimeException e) {
            // The scheduler ends a task that throws.
            LOG.log(Level.ERROR, "A periodic task failed.", e);
        } finally {
            firstPoll.countDown();
        }
    }

    private void prepare(String address) {
        if (prepared) {
            return;
        }
        try {
            roles.ensure();
            folding.ensure();
            if (settings.demonstration()) {
                seed.make(demonstration.people());
            } else {
                seed.deactivate(Demonstration.printed());
                first.begin(address);
            }
            prepared = true;
        } catch (DatabaseAwayException e) {
            if (!logged) {
                LOG.log(Level.WARNING, "Accounts and roles cannot be read: {0}", e.getMessage());
            }
            logged = true;
        }
    }

    @PreDestroy
    void end() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
