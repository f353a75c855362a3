package org.gavel.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.moderation.Links;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.ConnectionState;

/** The calls of all moderators, by their links. */
@ApplicationScoped
public class CallDesk {

    private final Map<ModeratorLink, ModeratorCalls> calls = new ConcurrentHashMap<>();
    private final Set<CallId> taken = ConcurrentHashMap.newKeySet();
    private final Links links;
    private final CallRights rights;
    private final CallRecord record;
    private final ScheduledExecutorService scheduler;
    private final ExecutorService executor;

    @Inject
    CallDesk(
            Links links,
            CallRights rights,
            CallRecord record,
            ScheduledExecutorService scheduler,
            ExecutorService executor) {
        this.links = links;
        this.rights = rights;
        this.record = record;
        this.scheduler = scheduler;
        this.executor = executor;
    }

    /** From now on incoming calls are heard, also where no page is open, and a call that is no more permitted ends. */
    public void begin() {
        links.listen(this::of);
        rights.listen(() -> calls.values().forEach(ModeratorCalls::policyChanged));
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
        ModeratorCalls his = new ModeratorCalls(link, rights, record, taken, scheduler, executor, Clock.systemUTC());
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
