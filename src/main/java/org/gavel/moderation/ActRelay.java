package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.Target;
import org.gavel.roster.ActFailure;
import org.gavel.roster.RosterEntry;

/**
 * The one way from a moderator's press to the switch and back.
 *
 * <p>An act passes the {@link Gate}, is announced to whoever keeps record before anything is sent, goes out over the moderator's
 * own link, and completes with its true outcome: one for each member, from what the switch answers and from what the roster
 * shows. It never takes longer than {@value #LONGEST_SECONDS} seconds.
 */
@ApplicationScoped
public class ActRelay {

    private static final long EFFECT_SECONDS = 5;
    private static final long LONGEST_SECONDS = 120;

    private final Gate gate;
    private final ScheduledExecutorService scheduler;
    private final RoomReports reports;
    private final Event<ActBegun> begun;
    private final Event<ActEnded> ended;
    private final Clock clock = Clock.systemUTC();

    /** For the proxy of the container. */
    protected ActRelay() {
        this(null, null, null, null, null);
    }

    @Inject
    public ActRelay(
            Gate gate,
            ScheduledExecutorService scheduler,
            RoomReports reports,
            Event<ActBegun> begun,
            Event<ActEnded> ended) {
        this.gate = gate;
        this.scheduler = scheduler;
        this.reports = reports;
        this.begun = begun;
        this.ended = ended;
    }

    /**
     * Does what a moderator wants done.
     *
     * @return what came of it; never fails, a refusal is a result too
     */
    public CompletionStage<ActResult> act(ModeratorLink link, Room room, ActRequest request) {
        Optional<ActFailure> refusal = gate.refusal(link, room, request.act());
        if (refusal.isPresent()) {
            return CompletableFuture.completedStage(ActResult.refused(request.act(), refusal.get()));
        }
        ActBegun announced = new ActBegun(link.moderator(), room.id(), request, clock.instant());
        begun.fire(announced);
        String onlyOne = nameOfOnlyOne(room, request);
        CompletionStage<ActResult> result =
                request.act().onRoom() ? onRoom(link, room, request) : onMembers(link, room, request);
        return result.thenApply(outcome -> {
            record(link, room, request, outcome, onlyOne);
            ended.fire(new ActEnded(announced, outcome, clock.instant()));
            return outcome;
        });
    }

    // ---- on the room -------------------------------------------------------------------------------------------

    private CompletionStage<ActResult> onRoom(ModeratorLink link, Room room, ActRequest request) {
        return new CommandSender(room, link)
                .send(request.act().command(new Target.Room(), 0))
                .handle((answer, failure) -> roomResult(link, room, request.act(), answer, failure));
    }

    private ActResult roomResult(ModeratorLink link, Room room, Act act, CommandAnswer answer, Throwable failure) {
        if (failure != null) {
            return ActResult.refused(act, Failures.of(failure));
        }
        if (answer.whole() instanceof CommandOutcome.Failed failed) {
            return ActResult.refused(act, Failures.of(failed));
        }
        boolean done = answer.whole() instanceof CommandOutcome.Done;
        if (done) {
            room.locked(act == Act.LOCK);
            reports.soon(room);
        }
        return new ActResult(act, done ? 1 : 0, done ? 0 : 1, List.of(), null);
    }

    // ---- on members --------------------------------------------------------------------------------------------

    private CompletionStage<ActResult> onMembers(ModeratorLink link, Room room, ActRequest request) {
        List<ActRun> runs = new ArrayList<>(1);
        room.write(() -> {
            ActRun run = new ActRun(room, link.moderator().name(), request, targets(room, request), clock);
            runs.add(run);
            run.begin();
        });
        ActRun run = runs.get(0);
        scheduler.schedule(() -> room.write(run::expire), LONGEST_SECONDS, TimeUnit.SECONDS);
        CommandSender sender = new CommandSender(room, link);
        CompletionStage<Void> sent = request.others()
                ? sendToOthers(sender, room, run, request)
                : new BulkSender(sender, room, run, request).sendAll();
        sent.whenComplete((nothing, failure) ->
                scheduler.schedule(() -> room.write(run::expire), EFFECT_SECONDS, TimeUnit.SECONDS));
        return run.result();
    }

    private static List<RosterEntry> targets(Room room, ActRequest request) {
        if (request.others()) {
            return room.roster().entries().stream()
                    .filter(entry -> !entry.moderator())
                    .toList();
        }
        return request.on().stream()
                .flatMap(handle -> room.roster().find(handle).stream())
                .toList();
    }

    private static CompletionStage<Void> sendToOthers(CommandSender sender, Room room, ActRun run, ActRequest request) {
        return sender.send(request.act().command(new Target.NonModerators(), request.level()))
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

    // ---- the record --------------------------------------------------------------------------------------------

    private void record(ModeratorLink link, Room room, ActRequest request, ActResult result, String onlyOne) {
        int failed = result.why() != null ? 1 : result.failures().size();
        room.activity()
                .add(new ActivityItem(
                        0,
                        clock.instant(),
                        link.moderator().id(),
                        link.moderator().name(),
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

    /** To be asked before the act: after it he may be gone. */
    private static String nameOfOnlyOne(Room room, ActRequest request) {
        return request.on().size() != 1
                ? null
                : room.roster()
                        .find(request.on().get(0))
                        .map(RosterEntry::label)
                        .orElse(null);
    }
}
