package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.gavel.store.ConfigurationPoll;
import org.gavel.store.ConfigurationReload;

/**
 * Keeps the policy in memory, where the {@link AccessControl} reads it without waiting.
 *
 * <p>The policy is read when Gavel starts and after each change: at once on the node that made the change, within half
 * a second on others. Each time, and when a grant begins or ends, it fires {@link Changed} for beans and then runs the
 * listeners of pages. While the database is away the last policy stays in use.
 */
@ApplicationScoped
public class PolicyCache {

    /**
     * Fired when a policy was read again, and when a grant begins or ends. Observers run on the thread that noticed it,
     * so they must not wait. An observer that throws keeps further observers from running.
     */
    public record Changed() {}

    /** Reads the policy from where it is stored. */
    @FunctionalInterface
    public interface Source {

        /**
         * {@return the policy as it is in the database} It waits for the database.
         *
         * @throws org.gavel.store.DatabaseAwayException when the database is away
         */
        Policy load();
    }

    private static final Logger LOG = System.getLogger(PolicyCache.class.getName());

    private final Source source;
    private final Event<Changed> changes;
    private final Clock clock;
    private final AtomicReference<Policy> policy = new AtomicReference<>(Policy.NOTHING);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> announced;
    private final ConfigurationReload reloading = new ConfigurationReload("The accounts and their permissions");

    /**
     * Makes the bean. It reads the policy at the first {@link #seen}.
     *
     * @param source reads the policy
     * @param changes fires an event at each change
     * @param clock tells the time of day
     */
    @Inject
    public PolicyCache(Source source, Event<Changed> changes, Clock clock) {
        this.source = source;
        this.changes = changes;
        this.clock = clock;
        this.announced = new AtomicReference<>(clock.instant());
    }

    /** {@return the policy that was read last; without any account before the first reading} */
    public Policy current() {
        return policy.get();
    }

    /**
     * Adds a listener.
     *
     * @param listener runs after each change, on the thread that noticed it; must not wait
     */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener a listener that was added; any other is ignored
     */
    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Reads the policy again after a change on this node. The change is in effect when this returns.
     *
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    public synchronized void reload() {
        policy.set(source.load());
        announce();
    }

    /**
     * Replaces the policy by one that was read elsewhere, if that one is newer.
     *
     * @param found a policy from the database
     */
    public synchronized void learn(Policy found) {
        if (found.version() > policy.get().version()) {
            policy.set(found);
            announce();
        }
    }

    /**
     * Reads the policy again where the configuration has changed, on this node or on another.
     *
     * @param now the version that was seen
     */
    public synchronized void seen(@Observes ConfigurationPoll.Seen now) {
        if (now.version() != policy.get().version()) {
            reloading.run(this::reload);
        }
    }

    /**
     * Announces grants that began or ended since the last call, also while the database is away. Call it about twice a
     * second; it does not wait.
     */
    public void passTime() {
        Instant now = clock.instant();
        Instant before = announced.getAndSet(now);
        if (policy.get().turnsBetween(before, now)) {
            announce();
        }
    }

    private void announce() {
        announce(() -> changes.fire(new Changed()));
        listeners.forEach(PolicyCache::announce);
    }

    private static void announce(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener failed after a change of permissions.", e);
        }
    }
}
