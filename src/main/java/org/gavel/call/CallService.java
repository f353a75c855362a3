package org.gavel.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.account.PolicyCache;
import org.gavel.moderation.LinkEnded;
import org.gavel.moderation.LinkMade;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.ConnectionState;

/** Holds the calls of all moderators of this node, by their links. */
@ApplicationScoped
public class CallService {

    private final Map<ModeratorLink, ModeratorCalls> calls = new ConcurrentHashMap<>();
    private final Set<CallId> usedIds = ConcurrentHashMap.newKeySet();
    private final CallRights rights;
    private final CallRecord record;
    private final ScheduledExecutorService scheduler;
    private final ExecutorService executor;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param rights decides which calls a moderator may have
     * @param record writes calls into the audit
     * @param scheduler runs the time limits of calls
     * @param executor runs what waits for a disk
     * @param clock tells the time of day
     */
    @Inject
    public CallService(
            CallRights rights,
            CallRecord record,
            ScheduledExecutorService scheduler,
            ExecutorService executor,
            Clock clock) {
        this.rights = rights;
        this.record = record;
        this.scheduler = scheduler;
        this.executor = executor;
        this.clock = clock;
    }

    /** Begins to take the calls of a new link, also while its moderator has no page open. */
    void linked(@Observes LinkMade made) {
        of(made.link());
    }

    /** Forgets the calls of a link that was closed. Where this bean does not exist yet, there are none. */
    void unlinked(@Observes(notifyObserver = Reception.IF_EXISTS) LinkEnded ended) {
        calls.remove(ended.link());
    }

    /**
     * Ends the calls that their moderators may no longer have. Where this bean does not exist yet, there are no calls.
     */
    void policyChanged(@Observes(notifyObserver = Reception.IF_EXISTS) PolicyCache.Changed now) {
        calls.values().forEach(ModeratorCalls::policyChanged);
    }

    /**
     * {@return the calls of a link's moderator}
     *
     * @param link a moderator's link
     */
    public ModeratorCalls of(ModeratorLink link) {
        ModeratorCalls moderatorCalls = calls.computeIfAbsent(link, this::made);
        // No event follows for a link that was closed before.
        if (link.state() instanceof ConnectionState.Closed) {
            calls.remove(link);
        }
        return moderatorCalls;
    }

    private ModeratorCalls made(ModeratorLink link) {
        ModeratorCalls made = new ModeratorCalls(link, rights, record, usedIds, scheduler, executor, clock);
        made.begin();
        return made;
    }

    /** {@return what decides which calls a moderator may have} */
    public CallRights rights() {
        return rights;
    }
}
