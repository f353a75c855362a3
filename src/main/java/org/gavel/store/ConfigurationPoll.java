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
     * Fired after each reading of the version, also when the version is the same as before. A bean that failed to read
     * its part of the configuration then tries again.
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
     * Makes a poll that calls a consumer and fires no CDI event.
     *
     * @param transactions runs the query
     * @param seen gets the version after each reading, on the thread that calls {@link #look}
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
                        "The settings, rooms and accounts could not be read. Gavel uses the values that it read last: {0}",
                        e.getMessage());
            }
            away = true;
            return Optional.empty();
        }
    }
}
