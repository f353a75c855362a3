package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the version of the configuration, once for all who keep a part of it in memory. */
@ApplicationScoped
public class ConfigurationPoll {

    private static final Logger LOG = System.getLogger(ConfigurationPoll.class.getName());

    private final Transactions transactions;
    private final Consumer<ConfigurationSeen> told;
    private boolean away;

    @Inject
    ConfigurationPoll(Transactions transactions, Event<ConfigurationSeen> seen) {
        this(transactions, seen::fire);
    }

    /**
     * Makes a poll that tells without CDI.
     *
     * @param transactions by which the version is read
     * @param told hears of the version at each look
     */
    public ConfigurationPoll(Transactions transactions, Consumer<ConfigurationSeen> told) {
        this.transactions = transactions;
        this.told = told;
    }

    /**
     * Looks and tells; to be called about twice a second, where waiting for the database holds up nobody.
     *
     * @return whether the database is there
     */
    public synchronized boolean look() {
        Optional<Long> version = version();
        version.ifPresent(found -> told.accept(new ConfigurationSeen(found)));
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
