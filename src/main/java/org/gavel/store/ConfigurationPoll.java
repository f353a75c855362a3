package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the version of the configuration from the database, for all beans that keep a part of the configuration in
 * memory.
 */
@ApplicationScoped
public class ConfigurationPoll {

    /**
     * Fired when the version of all that administrators can change was read, also when it has not changed: a bean that
     * failed to read its part of the configuration then tries again.
     *
     * @param version the version in the database; grows with each change
     */
    public record Seen(long version) {}

    private static final Logger LOG = System.getLogger(ConfigurationPoll.class.getName());

    private final Transactions transactions;
    private final Consumer<Seen> seen;
    private boolean away;

    @Inject
    ConfigurationPoll(Transactions transactions, Event<Seen> seen) {
        this(transactions, seen::fire);
    }

    /**
     * Makes a poll that fires no CDI event.
     *
     * @param transactions read the version
     * @param seen takes the version after each reading
     */
    public ConfigurationPoll(Transactions transactions, Consumer<Seen> seen) {
        this.transactions = transactions;
        this.seen = seen;
    }

    /**
     * Reads the version and announces it. Call it about twice a second, on a thread that may wait for the database.
     *
     * @return whether the database answered
     */
    public synchronized boolean look() {
        Optional<Long> version = version();
        version.ifPresent(found -> seen.accept(new Seen(found)));
        return version.isPresent();
    }

    private Optional<Long> version() {
        try {
            long version = transactions.run(ConfigurationVersion::of);
            away = false;
            return Optional.of(version);
        } catch (DatabaseAwayException e) {
            if (!away) {
                LOG.log(
                        Level.WARNING,
                        "Settings, rooms and accounts cannot be read; the last known hold: {0}",
                        e.getMessage());
            }
            away = true;
            return Optional.empty();
        }
    }
}
