package org.gavel.moderation.relay;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.CommandRefusal;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.ControlResponse;
import org.gavel.conference.SwitchName;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ChannelFeed;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/**
 * Sends one command to the switch: by the conference API where the moderator's account may use it, otherwise by the
 * control channel. The API's answer belongs to the request; an answer on the control channel has to be matched by its
 * line ({@code docs/protocol.md} §8.2, §8.4).
 */
final class CommandSender {

    private static final long ANSWER_SECONDS = 5;

    private final LiveRoom room;
    private final ModeratorLink link;

    CommandSender(LiveRoom room, ModeratorLink link) {
        this.room = room;
        this.link = link;
    }

    /**
     * Sends a command.
     *
     * @return completes with the switch's answer, or with {@link CommandAnswer#silence} when the switch accepted the
     *     command and did not answer within {@code 5 s}; fails with a {@link VertoException} when the command did not
     *     reach the switch
     */
    CompletionStage<CommandAnswer> send(ConferenceCommand command) {
        SwitchName tried = room.switchName();
        return send(command, tried)
                .thenCompose(answer -> command.form().onApi() && isUnknown(answer) && room.isNamedOtherwise(tried)
                        ? sendAgain(command, tried)
                        : CompletableFuture.completedStage(answer));
    }

    /** Sends the command with the conference's other possible name. The switch did nothing for the first one. */
    private CompletionStage<CommandAnswer> sendAgain(ConferenceCommand command, SwitchName tried) {
        return send(command, room.switchName()).thenApply(answer -> {
            if (isUnknown(answer)) {
                room.named(List.of(tried));
            }
            return answer;
        });
    }

    private static boolean isUnknown(CommandAnswer answer) {
        return answer.whole() instanceof CommandOutcome.Failed failed
                && failed.refusal() == CommandRefusal.NO_SUCH_CONFERENCE;
    }

    private CompletionStage<CommandAnswer> send(ConferenceCommand command, SwitchName conference) {
        if (!command.form().onApi() || link.api() == Capability.REFUSED) {
            return byControl(command);
        }
        return link.conferenceApi(command.apiArgument(conference))
                .thenApply(text -> CommandAnswer.of(command, text))
                .exceptionallyCompose(failure -> refusedByApi(command, failure));
    }

    private CompletionStage<CommandAnswer> refusedByApi(ConferenceCommand command, Throwable failure) {
        if (!ChannelFeed.isRefusal(failure)) {
            return CompletableFuture.failedStage(failure);
        }
        return byControl(command);
    }

    private CompletionStage<CommandAnswer> byControl(ConferenceCommand command) {
        Optional<JsonObject> data = command.control();
        if (data.isEmpty()) {
            return CompletableFuture.failedStage(new VertoException(
                    new VertoFailure.NotPermitted(List.of(), "needs the conference API at the switch")));
        }
        if (!room.switchName().fitsControl()) {
            return CompletableFuture.failedStage(new VertoException(new VertoFailure.NotPermitted(
                    List.of(), "the control channel cannot tell the name of this conference")));
        }
        CompletableFuture<ControlResponse> answer = expect(command);
        return link.broadcast(room.id().modChannel(), data.get())
                .whenComplete((accepted, failure) -> {
                    if (failure != null) {
                        room.write(() -> room.control().forget(answer));
                    }
                })
                .thenCompose(accepted -> answered(answer));
    }

    private CompletableFuture<ControlResponse> expect(ConferenceCommand command) {
        List<CompletableFuture<ControlResponse>> expected = new ArrayList<>(1);
        room.write(() -> expected.add(room.control().expect(command.line(room.id()))));
        return expected.get(0);
    }

    /**
     * Waits on a copy of the future, so that the room still knows a late answer as Gavel's own, not as another
     * moderator's.
     */
    private static CompletionStage<CommandAnswer> answered(CompletableFuture<ControlResponse> answer) {
        return answer.copy()
                .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .handle((response, silence) -> silence == null ? CommandAnswer.of(response) : CommandAnswer.silence());
    }
}
