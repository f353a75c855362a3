package org.gavel.moderation.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.DialTemplate;
import org.gavel.conference.Target;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.OutgoingCalls;

/**
 * Lets the switch call somebody into a room, and finds the outcome. The answer to {@code bgdial} comes at once and tells
 * only that the switch tries ({@code docs/protocol.md} §8.4).
 */
final class CallIn {

    /** The switch lets the number ring for 60 seconds. */
    private static final long LONGEST_SECONDS = 70;

    private static final Pattern JOB = Pattern.compile("\\+OK Job-UUID: ([0-9a-fA-F-]{36})");

    private final LiveRoom room;
    private final CommandSender sender;
    private final ActRequest request;
    private final OutgoingCalls.OutgoingCall call;
    private final ScheduledExecutorService scheduler;

    /**
     * Makes a call that is not sent yet.
     *
     * @param by the moderator, as others see them
     * @param now when the call begins
     */
    CallIn(
            LiveRoom room,
            CommandSender sender,
            ActRequest request,
            String by,
            Instant now,
            ScheduledExecutorService scheduler) {
        this.room = room;
        this.sender = sender;
        this.request = request;
        this.scheduler = scheduler;
        String id = DialTemplate.callOf(string(request)).orElseThrow();
        this.call = new OutgoingCalls.OutgoingCall(id, request.value(), by, now);
    }

    private static String string(ActRequest request) {
        return request.values().get(0);
    }

    /**
     * Sends it.
     *
     * @return completes with the outcome of the call: done when the member has joined; unconfirmed when nothing was heard
     *     of it in time; fails as {@link CommandSender#send} does
     */
    CompletionStage<CommandAnswer> send() {
        List<CompletableFuture<CommandOutcome>> outcome = new ArrayList<>(1);
        write(() -> outcome.add(room.calls().begin(call)));
        return sender.send(request.act().command(new Target.Room(), string(request)))
                .whenComplete((answer, failure) -> {
                    if (failure != null || answer.whole() instanceof CommandOutcome.Failed) {
                        write(() -> room.calls().end(call.id(), new CommandOutcome.Unconfirmed("")));
                    } else {
                        follow(answer);
                    }
                })
                .thenCompose(answer -> answer.whole() instanceof CommandOutcome.Failed
                        ? CompletableFuture.completedStage(answer)
                        : outcome.get(0).thenApply(answer::with));
    }

    private void follow(CommandAnswer answer) {
        Matcher job = JOB.matcher(answer.whole().text());
        if (job.matches()) {
            write(() -> room.calls().accepted(call.id(), job.group(1)));
        }
        scheduler.schedule(
                () -> write(() -> room.calls().end(call.id(), new CommandOutcome.Unconfirmed(""))),
                LONGEST_SECONDS,
                TimeUnit.SECONDS);
    }

    private void write(Runnable change) {
        room.write(() -> {
            change.run();
            room.roster().touched();
        });
    }
}
