package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gavel.account.Moderator;
import org.gavel.moderation.Links;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.ConnectionState;

/**
 * The links of callers of the API, who have no session that could hold one. A caller's link is held for a minute after each request, so
 * that callers who ask again and again do not connect to the switch each time.
 */
@ApplicationScoped
public class ApiLinks {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 50;

    private final Links links;
    private final LiveRooms rooms;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final Map<String, Instant> keptUntil = new ConcurrentHashMap<>();

    /**
     * Makes the bean.
     *
     * @param links all moderators’ links
     * @param rooms the live rooms
     * @param scheduler ends actions whose time is up
     * @param clock tells the time of day
     */
    @Inject
    public ApiLinks(Links links, LiveRooms rooms, ScheduledExecutorService scheduler, Clock clock) {
        this.links = links;
        this.rooms = rooms;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Finds or makes the caller's link, and waits, at most {@code 3 s}, until the switch has told which rooms it lets them see.
     *
     * @param caller the account that the request is signed in with
     * @return nothing when the switch proves the caller and they are not signed in
     * @throws org.gavel.store.DatabaseAwayException when the database has to be asked for the assigned account and is away
     */
    public Optional<ModeratorLink> of(Moderator caller) {
        keptUntil.put(caller.id(), clock.instant().plus(KEPT));
        scheduler.schedule(() -> release(caller.id()), KEPT.toMillis() + 1, TimeUnit.MILLISECONDS);
        Optional<ModeratorLink> link = links.join(caller, holder(caller.id()));
        link.ifPresent(this::await);
        return link;
    }

    /** A request that comes at the same moment either keeps the link or finds that it has gone. */
    private void release(String id) {
        keptUntil.computeIfPresent(id, (key, until) -> {
            if (clock.instant().isBefore(until)) {
                return until;
            }
            links.leave(id, holder(id));
            return null;
        });
    }

    private void await(ModeratorLink link) {
        if (isSettled(link)) {
            return;
        }
        CompletableFuture<Void> settled = new CompletableFuture<>();
        ScheduledFuture<?> looking = scheduler.scheduleWithFixedDelay(
                () -> {
                    if (isSettled(link)) {
                        settled.complete(null);
                    }
                },
                LOOK_MILLIS,
                LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            settled.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What is known by now is what the caller gets.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking.cancel(false);
        }
    }

    /** Whether waiting brings nothing more: the switch has answered, or cannot be reached for now. */
    private boolean isSettled(ModeratorLink link) {
        ConnectionState state = link.state();
        if (state instanceof ConnectionState.Idle || state instanceof ConnectionState.Connecting) {
            return false;
        }
        return !link.isUp()
                || rooms.all().stream().noneMatch(room -> room.access(link).view() == Capability.UNKNOWN);
    }

    /** Sessions' handles have no colon. */
    private static String holder(String id) {
        return "api:" + id;
    }
}
