package org.gavel.moderation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import jakarta.json.JsonObject;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.ControlResponse;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/**
 * Brings one command to the switch by the best way that the moderator's account has there: the API, whose answer belongs to the
 * request, or else the control channel, whose answer has to be recognised ({@code docs/protocol.md} §8.2, §8.4).
 */
final class CommandSender {

    private static final long ANSWER_SECONDS = 5;

    private final Room room;
    private final ModeratorLink link;

    CommandSender(Room room, ModeratorLink link) {
        this.room = room;
        this.link = link;
    }

    /**
     * Sends a command.
     *
     * @return what the switch said of it, {@link CommandOutcome.Unconfirmed} when it took the command and said nothing within
     *     five seconds; fails with a {@link VertoException} when the command did not get there
     */
    CompletionStage<CommandOutcome> send(ConferenceCommand command) {
        if (link.api() == Capability.REFUSED) {
            return byControl(command);
        }
        return link.conferenceApi(command.apiArgument(room.id()))
                .thenApply(text -> {
                    link.api(Capability.GRANTED);
                    return CommandOutcome.of(text);
                })
                .exceptionallyCompose(failure -> refusedByApi(command, failure));
    }

    private CompletionStage<CommandOutcome> refusedByApi(ConferenceCommand command, Throwable failure) {
        if (!ChannelFeed.isRefusal(failure)) {
            return CompletableFuture.failedStage(failure);
        }
        link.api(Capability.REFUSED);
        return byControl(command);
    }

    private CompletionStage<CommandOutcome> byControl(ConferenceCommand command) {
        Optional<JsonObject> data = command.control();
        if (data.isEmpty()) {
            return CompletableFuture.failedStage(new VertoException(
                    new VertoFailure.NotPermitted(List.of(), "needs the conference API at the switch")));
        }
        CompletableFuture<ControlResponse> answer = expect(command);
        return link.broadcast(room.id().modChannel(), data.get())
                .whenComplete((accepted, failure) -> {
                    if (failure != null) {
                        answer.cancel(false);
                    }
                })
                .thenCompose(accepted -> answered(answer));
    }

    private CompletableFuture<ControlResponse> expect(ConferenceCommand command) {
        CompletableFuture<ControlResponse> answer = new CompletableFuture<>();
        room.write(() -> {
            CompletableFuture<ControlResponse> heard =
                    room.control().expect(command.line(room.id()));
            heard.whenComplete((response, failure) -> {
                if (failure == null) {
                    answer.complete(response);
                }
            });
            answer.whenComplete((response, failure) -> heard.cancel(false));
        });
        return answer;
    }

    private static CompletionStage<CommandOutcome> answered(CompletableFuture<ControlResponse> answer) {
        return answer.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .handle((response, silence) ->
                        silence == null ? response.outcome() : new CommandOutcome.Unconfirmed("no answer"));
    }
}
