package org.gavel.moderation.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gavel.account.Actor;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.conference.Effect;
import org.gavel.conference.Target;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.act.ActProgress;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ActivityItem;
import org.gavel.moderation.room.Failures;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.rate.KeyedRateLimiter;
import org.gavel.rate.RateLimit;
import org.gavel.roster.ActFailure;
import org.gavel.roster.RosterEntry;
import org.gavel.settings.Settings;

/**
 * Carries out the acts of moderators. All acts go through it.
 *
 * <p>An act must be within the rate limit and admitted by access control. Its audit line is written before anything is
 * sent. It goes out over the moderator's own link, and completes with one outcome for each member, from the switch's
 * answers and the roster. It takes at most {@value #LONGEST_SECONDS} seconds, and one second more for each
 * {@value #MEMBERS_A_SECOND} members that the request names.
 */
@ApplicationScoped
public class ActRelay {

    private static final long EFFECT_SECONDS = 5;
    private static final long LONGEST_SECONDS = 120;

    /** How many commands even a slow switch runs in a second. The commands of a selection are sent a few at a time. */
    private static final long MEMBERS_A_SECOND = 20;

    private final KeyedRateLimiter rate;
    private final ActPermit permit;
    private final ActRecord audit;
    private final ScheduledExecutorService scheduler;
    private final ExecutorService executor;
    private final RoomActs onRoom;
    private final FoundValues found;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param settings tells how many acts a moderator may begin in a minute
     * @param permit decides whether an act may be sent
     * @param audit writes each act into the audit
     * @param scheduler runs the time limits of acts
     * @param executor writes outcomes into the audit
     * @param reports fetches the facts of a room that no row shows
     * @param found finds the values of commands that moderators do not enter
     * @param clock tells the time of day
     */
    @Inject
    public ActRelay(
            Settings settings,
            ActPermit permit,
            ActRecord audit,
            ScheduledExecutorService scheduler,
            ExecutorService executor,
            RoomReports reports,
            FoundValues found,
            Clock clock) {
        this(
                () -> RateLimit.aMinute(settings.actsPerMinute()),
                permit,
                audit,
                scheduler,
                executor,
                reports,
                found,
                clock);
    }

    /**
     * Makes it with a limit of its own.
     *
     * @param rate how many acts a moderator may begin, over all pages that they have open
     * @param permit decides whether an act may be sent
     * @param audit writes each act into the audit
     * @param scheduler runs the time limits of acts
     * @param executor writes outcomes into the audit
     * @param reports fetches the facts of a room that no row shows
     * @param found finds the values of commands that moderators do not enter
     * @param clock tells the time of day
     */
    public ActRelay(
            Supplier<RateLimit> rate,
            ActPermit permit,
            ActRecord audit,
            ScheduledExecutorService scheduler,
            ExecutorService executor,
            RoomReports reports,
            FoundValues found,
            Clock clock) {
        this.rate = new KeyedRateLimiter(rate);
        this.permit = permit;
        this.audit = audit;
        this.scheduler = scheduler;
        this.executor = executor;
        this.onRoom = new RoomActs(scheduler, reports, clock);
        this.found = found;
        this.clock = clock;
    }

    /**
     * Carries out a moderator's request.
     *
     * @param by the moderator, and the network address that they come from
     * @param link the moderator's link
     * @param room the room
     * @param request the request
     * @param progress is told how many members have an outcome, for an act on members
     * @return completes with the outcome; never fails, because a refusal is an outcome too
     */
    public CompletionStage<ActResult> act(
            Actor by, ModeratorLink link, LiveRoom room, ActRequest request, ActProgress progress) {
        try {
            return sendIfPermitted(by, link, room, found.complete(request, room), progress);
        } catch (AuditUnavailableException e) {
            return CompletableFuture.completedStage(ActResult.refused(request.act(), Failures.key("gate.noAudit")));
        }
    }

    private CompletionStage<ActResult> sendIfPermitted(
            Actor by, ModeratorLink link, LiveRoom room, ActRequest request, ActProgress progress) {
        Optional<ActFailure> refusal = refusal(by, link, room, request);
        return refusal.isPresent()
                ? CompletableFuture.completedStage(ActResult.refused(request.act(), refusal.get()))
                : send(by, link, room, request, progress);
    }

    private Optional<ActFailure> refusal(Actor by, ModeratorLink link, LiveRoom room, ActRequest request) {
        if (!rate.allows(by.who().id())) {
            ActFailure tooFast = Failures.key("gate.tooFast");
            audit.refused(by, room, request, tooFast);
            return Optional.of(tooFast);
        }
        Optional<ActFailure> refused = permit.byAccessControl(by, room, request.act());
        if (refused.isPresent()) {
            return refused;
        }
        Optional<ActFailure> bySwitch =
                permit.bySwitch(link, room, request.act()).or(() -> withoutRecording(request));
        bySwitch.ifPresent(why -> audit.refused(by, room, request, why));
        return bySwitch;
    }

    /** Refuses an act on recordings where the room has none for it, or where their paths cannot be sent. */
    private static Optional<ActFailure> withoutRecording(ActRequest request) {
        boolean none = request.values().isEmpty();
        return none ? Optional.of(Failures.key("outcome.noRecording")) : Optional.empty();
    }

    private CompletionStage<ActResult> send(
            Actor by, ModeratorLink link, LiveRoom room, ActRequest request, ActProgress progress) {
        List<RosterEntry> on = request.act().onRoom() ? List.of() : targets(room, request);
        ActRecord.Begun begun = audit.begin(by, room, request, on);
        String onlyOne = onlyOne(request, on);
        CompletionStage<ActResult> result = request.act().onRoom()
                ? onRoom.act(by, link, room, request)
                : onMembers(by, link, room, request, on, progress);
        return result.thenApply(outcome -> {
            show(by, room, request, outcome, onlyOne);
            later(() -> audit.end(begun, outcome));
            return outcome;
        });
    }

    /** Whom the act is for, where that is one: a member, or the number that is called; otherwise {@code null}. */
    private static String onlyOne(ActRequest request, List<RosterEntry> on) {
        if (request.act().effect() instanceof Effect.Called) {
            return request.value();
        }
        return request.on().size() == 1 && on.size() == 1 ? on.get(0).label() : null;
    }

    /**
     * Runs a task that waits for the disk on another thread: outcomes come under the room's lock or on the scheduler's
     * threads.
     */
    private void later(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    // ---- on members --------------------------------------------------------------------------------------------

    private CompletionStage<ActResult> onMembers(
            Actor by,
            ModeratorLink link,
            LiveRoom room,
            ActRequest request,
            List<RosterEntry> on,
            ActProgress progress) {
        ActRun run = new ActRun(room, by.who().name(), request, on, clock, progress);
        List<RosterEntry> open = new ArrayList<>(on.size());
        room.write(() -> open.addAll(run.begin()));
        long longest = LONGEST_SECONDS + request.on().size() / MEMBERS_A_SECOND;
        scheduler.schedule(() -> room.write(run::expire), longest, TimeUnit.SECONDS);
        CommandSender sender = new CommandSender(room, link);
        CompletionStage<Void> sent = request.others()
                ? sendToOthers(sender, room, run, request)
                : new BulkSender(sender, room, run, request, open).sendAll();
        sent.whenComplete((nothing, failure) ->
                scheduler.schedule(() -> room.write(run::expire), EFFECT_SECONDS, TimeUnit.SECONDS));
        return run.result();
    }

    private static List<RosterEntry> targets(LiveRoom room, ActRequest request) {
        if (request.others()) {
            return room.roster().entries().stream()
                    .filter(entry -> !entry.moderator())
                    .toList();
        }
        return request.on().stream()
                .flatMap(handle -> room.roster().find(handle).stream())
                .toList();
    }

    private static CompletionStage<Void> sendToOthers(
            CommandSender sender, LiveRoom room, ActRun run, ActRequest request) {
        return sender.send(request.act().command(new Target.NonModerators(), request.value()))
                .handle((answer, failure) -> {
                    room.write(() -> {
                        if (failure != null) {
                            run.failed(null, Failures.of(failure));
                        } else {
                            run.answered(null, answer);
                        }
                    });
                    return null;
                });
    }

    // ---- the activity ------------------------------------------------------------------------------------------

    private void show(Actor by, LiveRoom room, ActRequest request, ActResult result, String onlyOne) {
        int failed = result.why() != null ? 1 : result.failures().size();
        room.activity()
                .add(new ActivityItem(
                        0,
                        clock.instant(),
                        by.who().id(),
                        by.who().name(),
                        request.act().wire(),
                        onlyOne,
                        result.ok() + failed + result.unconfirmed(),
                        result.ok(),
                        failed,
                        result.unconfirmed(),
                        request.reason(),
                        result.why()));
        room.roster().touched();
    }
}
