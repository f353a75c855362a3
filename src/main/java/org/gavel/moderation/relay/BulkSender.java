package org.gavel.moderation.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.Target;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.room.Failures;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.RosterEntry;

/**
 * Sends one command for each selected member, {@value #AT_A_TIME} at a time, because commands that wait in the switch's
 * queue delay all moderators ({@code docs/protocol.md} §1.6).
 */
final class BulkSender {

    private static final int AT_A_TIME = 8;

    private final CommandSender sender;
    private final LiveRoom room;
    private final ActRun run;
    private final ActRequest request;
    private final Deque<RosterEntry> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private int underWay;

    /** @param to the members to whom the command is sent, in that order */
    BulkSender(CommandSender sender, LiveRoom room, ActRun run, ActRequest request, List<RosterEntry> to) {
        this.sender = sender;
        this.room = room;
        this.run = run;
        this.request = request;
        waiting.addAll(to);
    }

    /** Completes when every command has been answered or has failed. */
    CompletionStage<Void> sendAll() {
        for (int i = 0; i < AT_A_TIME; i++) {
            next();
        }
        return all;
    }

    /** Sends the next commands. A loop, because commands that fail at once would recurse too deeply. */
    private void next() {
        for (RosterEntry entry = take(); entry != null; entry = take()) {
            RosterEntry sent = entry;
            CompletableFuture<CommandAnswer> answer = sender.send(command(sent)).toCompletableFuture();
            boolean atOnce = answer.isDone();
            answer.whenComplete((told, failure) -> {
                tell(sent, told, failure);
                returned();
                if (!atOnce) {
                    next();
                }
            });
            if (!atOnce) {
                return;
            }
        }
    }

    private ConferenceCommand command(RosterEntry entry) {
        return request.act().command(new Target.One(entry.member().memberId()), request.value());
    }

    private void tell(RosterEntry entry, CommandAnswer answer, Throwable failure) {
        room.write(() -> {
            if (failure != null) {
                run.failed(entry.handle(), Failures.of(failure));
            } else {
                run.answered(entry.handle(), answer);
            }
        });
    }

    private synchronized RosterEntry take() {
        if (run.result().isDone()) {
            // The outcome has been reported, so nothing more is sent.
            waiting.clear();
        }
        RosterEntry entry = waiting.poll();
        if (entry != null) {
            underWay++;
        } else if (underWay == 0) {
            all.complete(null);
        }
        return entry;
    }

    private synchronized void returned() {
        underWay--;
    }
}
