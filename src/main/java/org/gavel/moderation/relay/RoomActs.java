package org.gavel.moderation.relay;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.account.Actor;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.Effect;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.act.FollowUp;
import org.gavel.moderation.link.ChannelFeed;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.Failures;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.PendingLocks;

/** Carries out acts on rooms that are permitted and in the audit. */
final class RoomActs {

    private final ScheduledExecutorService scheduler;
    private final RoomReports reports;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param scheduler runs what has to wait
     * @param reports fetches the facts of a room that no row shows
     * @param clock tells the time of day
     */
    RoomActs(ScheduledExecutorService scheduler, RoomReports reports, Clock clock) {
        this.scheduler = scheduler;
        this.reports = reports;
        this.clock = clock;
    }

    /** {@return a stage that completes with the outcome; never fails} */
    CompletionStage<ActResult> act(Actor by, ModeratorLink link, LiveRoom room, ActRequest request) {
        boolean changes = request.act().effect() instanceof Effect.Locks locks
                && Boolean.valueOf(!locks.on()).equals(room.facts().locked());
        Optional<PendingLocks.Sent> lock = Optional.of(request.act().effect())
                .filter(Effect.Locks.class::isInstance)
                .map(effect -> room.lockBegins(((Effect.Locks) effect).on()));
        boolean records = request.act().verb().equals(Act.RECORDSTART.verb());
        if (records) {
            room.recordingActBegins();
        }
        return send(by, new CommandSender(room, link), room, request).handle((answer, failure) -> {
            lock.ifPresent(sent -> room.lockEnded(sent, took(answer, failure)));
            if (records) {
                room.recordingActEnded(request.act(), request.found(), took(answer, failure));
            }
            return result(room, request, changes, answer, failure);
        });
    }

    private CompletionStage<CommandAnswer> send(Actor by, CommandSender sender, LiveRoom room, ActRequest request) {
        return request.act().effect() instanceof Effect.Called
                ? new CallIn(room, sender, request, by.who().name(), clock.instant(), scheduler).send()
                : new RoomRun(sender, request, scheduler).send();
    }

    /** Whether the switch did it; {@code null} when it did not say, so that it may have done it. */
    private static Boolean took(CommandAnswer answer, Throwable failure) {
        if (failure != null) {
            return ChannelFeed.isRefusal(failure) ? Boolean.FALSE : null;
        }
        if (answer.whole() instanceof CommandOutcome.Failed) {
            return false;
        }
        return answer.whole() instanceof CommandOutcome.Done ? Boolean.TRUE : null;
    }

    private ActResult result(
            LiveRoom room, ActRequest request, boolean changes, CommandAnswer answer, Throwable failure) {
        Act act = request.act();
        if (failure != null) {
            return ActResult.refused(act, Failures.of(failure));
        }
        if (answer.whole() instanceof CommandOutcome.Failed failed) {
            return ActResult.refused(act, Failures.of(failed));
        }
        boolean done = answer.whole() instanceof CommandOutcome.Done;
        if (done) {
            reports.soon(room);
        }
        if (done && act.effect() instanceof Effect.Arranged) {
            return ActResult.onRoom(act, true, arranged(room, request.value()));
        }
        return ActResult.onRoom(act, done, done && changes ? FollowUp.ROOM_CHANGED : FollowUp.NONE);
    }

    private static FollowUp arranged(LiveRoom room, String layout) {
        FollowUp next = FollowUp.ofValue(room.layout().orElse(null), layout);
        room.layoutIs(layout);
        return next;
    }
}
