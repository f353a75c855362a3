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
import org.gavel.store.ConfigurationSeen;
import org.gavel.store.Rereading;

/**
 * Keeps the policy in memory, where the {@link AccessControl} reads it without waiting.
 *
 * <p>Loaded when Gavel starts, and again after each change: at once when it was made on this node, within the half second of a round
 * when on another. Each time, and whenever a grant begins or ends to hold, beans are told by {@link PolicyChanged} and then pages by a
 * list. While the database is away the last policy holds on.
 */
@ApplicationScoped
public class PolicyKeeper {

    private static final Logger LOG = System.getLogger(PolicyKeeper.class.getName());

    private final PolicySource source;
    private final Event<PolicyChanged> changes;
    private final Clock clock;
    private final AtomicReference<Policy> policy = new AtomicReference<>(Policy.NOTHING);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> told;
    private final Rereading rereading = new Rereading("who may what");

    /**
     * Makes the bean, which knows no account until it is first told of a version.
     *
     * @param source reads the policy
     * @param changes hears of each change
     * @param clock tells the time of day
     */
    @Inject
    public PolicyKeeper(PolicySource source, Event<PolicyChanged> changes, Clock clock) {
        this.source = source;
        this.changes = changes;
        this.clock = clock;
        this.told = new AtomicReference<>(clock.instant());
    }

    /** {@return the policy as last read; never {@code null}} */
    public Policy current() {
        return policy.get();
    }

    /**
     * Is run after each change, on the thread that brought it; must not wait.
     *
     * @param listener is run after each change, on the thread that brought it; must not wait
     */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener one that was added; any other is ignored
     */
    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    /** Something was changed here: it holds when this returns. Throws when the database is away. */
    public synchronized void reload() {
        policy.set(source.load());
        tell();
    }

    /**
     * What was found in the database on the way holds, if it is newer than what is known.
     *
     * @param found a policy that was read from the database
     */
    public synchronized void learn(Policy found) {
        if (found.version() > policy.get().version()) {
            policy.set(found);
            tell();
        }
    }

    /**
     * Reads the policy again where the configuration has changed, on this node or on another.
     *
     * @param now the version that was seen
     */
    public synchronized void seen(@Observes ConfigurationSeen now) {
        if (now.version() != policy.get().version()) {
            rereading.of(this::reload);
        }
    }

    /** Grants begin and end to hold, also while the database is away. To be called about twice a second; waits for nothing. */
    public void passTime() {
        Instant now = clock.instant();
        Instant before = told.getAndSet(now);
        if (policy.get().turnsBetween(before, now)) {
            tell();
        }
    }

    private void tell() {
        tell(() -> changes.fire(new PolicyChanged()));
        listeners.forEach(PolicyKeeper::tell);
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "somebody could not be told of changed permissions", e);
        }
    }
}
