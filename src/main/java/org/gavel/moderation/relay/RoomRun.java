package org.gavel.moderation.relay;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.CommandRefusal;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.Effect;
import org.gavel.conference.Target;
import org.gavel.moderation.act.ActRequest;

/**
 * Sends the commands of an act on a room, one after the other, and finds their outcome. An act on several recordings
 * has a command for each. Whether a recording has begun tells only the list of recordings, a moment later.
 */
final class RoomRun {

    /** How long the switch has to open a file. */
    private static final long OPENING_MILLIS = 1_000;

    private final CommandSender sender;
    private final ActRequest request;
    private final ScheduledExecutorService scheduler;

    RoomRun(CommandSender sender, ActRequest request, ScheduledExecutorService scheduler) {
        this.sender = sender;
        this.request = request;
        this.scheduler = scheduler;
    }

    /**
     * Sends them.
     *
     * @return completes with the first answer that is no success, otherwise with the last one; fails as
     *     {@link CommandSender#send} does
     */
    CompletionStage<CommandAnswer> send() {
        List<String> values = request.values();
        CompletionStage<CommandAnswer> answer = send(values.get(0));
        for (String value : values.subList(1, values.size())) {
            answer = answer.thenCompose(
                    before -> isDone(before) ? send(value) : CompletableFuture.completedStage(before));
        }
        return answer;
    }

    private CompletionStage<CommandAnswer> send(String value) {
        CompletionStage<CommandAnswer> answer = sender.send(request.act().command(new Target.Room(), value));
        return request.act().effect() instanceof Effect.Listed
                ? answer.thenCompose(told -> isDone(told) ? listed(value) : CompletableFuture.completedStage(told))
                : answer;
    }

    private CompletionStage<CommandAnswer> listed(String path) {
        Executor later = task -> scheduler.schedule(task, OPENING_MILLIS, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, later)
                .thenCompose(nothing -> sender.send(check(path)))
                .thenApply(list -> inList(list, path));
    }

    private ConferenceCommand check(String path) {
        ConferenceCommand begun = request.act().command(new Target.Room(), path);
        return new ConferenceCommand(
                begun.verb(), begun.target(), List.of("check", "all"), begun.effect(), begun.form());
    }

    /** A list without the file tells that the switch cannot write it. */
    private static CommandAnswer inList(CommandAnswer list, String path) {
        boolean empty =
                list.whole() instanceof CommandOutcome.Failed failed && failed.refusal() == CommandRefusal.NOT_RECORDED;
        boolean other = isDone(list) && !Effect.Listed.isToldBy(list.text(), path);
        return empty || other
                ? list.with(new CommandOutcome.Failed(
                        CommandRefusal.NOT_RECORDED, list.whole().text()))
                : list;
    }

    private static boolean isDone(CommandAnswer answer) {
        return answer.whole() instanceof CommandOutcome.Done;
    }
}
