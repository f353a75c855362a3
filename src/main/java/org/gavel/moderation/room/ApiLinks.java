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
 * Holds the links of the API's callers, who have no session. A caller's link is held for a minute after each request,
 * so that repeated requests do not connect to the switch each time.
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
     * @param scheduler releases links and checks whether the switch has answered
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
     * Finds or makes the caller's link, and waits at most {@code 3 s} until the switch has told which rooms it lets
     * them see.
     *
     * @param caller the account that the request is signed in with
     * @return empty when the switch authenticates the caller and they are not signed in
     * @throws org.gavel.store.DatabaseAwayException when the assigned account has to be read and the database cannot be
     *     reached
     */
    public Optional<ModeratorLink> of(Moderator caller) {
        keptUntil.put(caller.id(), clock.instant().plus(KEPT));
        scheduler.schedule(() -> release(caller.id()), KEPT.toMillis() + 1, TimeUnit.MILLISECONDS);
        Optional<ModeratorLink> link = links.join(caller, holder(caller.id()));
        link.ifPresent(this::await);
        return link;
    }

    /**
     * Releases the link unless another request has extended its time. Runs inside {@code compute}, so that none comes
     * in between.
     */
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
            // The caller gets what is known by now.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking.cancel(false);
        }
    }

    /**
     * Whether waiting is useless: the switch has answered for all rooms, or the link is not up and not connecting for
     * the first time.
     */
    private boolean isSettled(ModeratorLink link) {
        ConnectionState state = link.state();
        if (state instanceof ConnectionState.Idle || state instanceof ConnectionState.Connecting) {
            return false;
        }
        return !link.isUp()
                || rooms.all().stream().noneMatch(room -> room.access(link).view() == Capability.UNKNOWN);
    }

    /** The holder's id, which is no session's because handles of sessions have no colon. */
    private static String holder(String id) {
        return "api:" + id;
    }
}
