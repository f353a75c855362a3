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
import org.gavel.account.PolicyKeeper;
import org.gavel.moderation.LinkMade;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.ConnectionState;

/** The calls of all moderators, by their links. */
@ApplicationScoped
public class CallDesk {

    private final Map<ModeratorLink, ModeratorCalls> calls = new ConcurrentHashMap<>();
    private final Set<CallId> taken = ConcurrentHashMap.newKeySet();
    private final CallRights rights;
    private final CallRecord record;
    private final ScheduledExecutorService scheduler;
    private final ExecutorService executor;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param rights decides about calls
     * @param record records calls
     * @param scheduler ends actions whose time is up
     * @param executor sends what may wait
     * @param clock tells the time of day
     */
    @Inject
    public CallDesk(
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

    /** Who is called is heard, also while no page of theirs is open. */
    void linked(@Observes LinkMade made) {
        of(made.link());
    }

    /** Who may no more have a call loses it. Where nobody has asked for this bean yet, there is no call. */
    void policyChanged(@Observes(notifyObserver = Reception.IF_EXISTS) PolicyKeeper.Changed now) {
        calls.values().forEach(ModeratorCalls::policyChanged);
    }

    /**
     * {@return all calls over a link}
     *
     * @param link a moderator's link
     */
    public ModeratorCalls of(ModeratorLink link) {
        ModeratorCalls his = calls.computeIfAbsent(link, this::made);
        // One that was closed already does not tell it again.
        forget(link, link.state());
        return his;
    }

    private ModeratorCalls made(ModeratorLink link) {
        ModeratorCalls his = new ModeratorCalls(link, rights, record, taken, scheduler, executor, clock);
        his.begin();
        link.listen(this::forget);
        return his;
    }

    private void forget(ModeratorLink link, ConnectionState state) {
        if (state instanceof ConnectionState.Closed) {
            calls.remove(link);
        }
    }

    /** {@return what tells whether a moderator may call} */
    public CallRights rights() {
        return rights;
    }
}
