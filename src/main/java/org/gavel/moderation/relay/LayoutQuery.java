package org.gavel.moderation.relay;

import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.gavel.conference.ControlResponse;
import org.gavel.conference.VideoLayouts;
import org.gavel.json.JsonText;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomLayouts;

/**
 * Asks the switch for the layouts of a room: on the control channel, which also tells groups and the present layout,
 * otherwise by the conference API, which tells the names of layouts alone ({@code docs/protocol.md} §8.3, §8.4).
 */
public final class LayoutQuery {

    private static final long ANSWER_SECONDS = 5;

    private final LiveRoom room;
    private final ModeratorLink link;

    /**
     * Makes a query.
     *
     * @param room the room
     * @param link the link of the moderator who asks
     */
    public LayoutQuery(LiveRoom room, ModeratorLink link) {
        this.room = room;
        this.link = link;
    }

    /**
     * Asks.
     *
     * @return completes with the layouts, without any for a room that mixes no video; fails with a
     *     {@link org.gavel.verto.VertoException} or a {@link java.util.concurrent.TimeoutException} when the switch does
     *     not answer
     */
    public CompletionStage<RoomLayouts> read() {
        boolean control = room.access(link).control() == Capability.GRANTED
                && room.switchName().fitsControl();
        return (control ? byControl() : byApi()).thenApply(layouts -> {
            room.layoutIs(layouts.current());
            return layouts;
        });
    }

    private CompletionStage<RoomLayouts> byControl() {
        return ask("list-videoLayouts")
                .thenCompose(list -> ask("canvasInfo").thenApply(canvases -> layouts(list, canvases)));
    }

    /** Without a canvas, no layout has an effect. */
    private RoomLayouts layouts(JsonArray list, JsonArray canvases) {
        return RoomLayouts.of(
                canvases.isEmpty() ? VideoLayouts.NONE : VideoLayouts.of(list),
                VideoLayouts.ofFirstCanvas(canvases),
                room.layout().orElse(null));
    }

    private CompletionStage<RoomLayouts> byApi() {
        return link.conferenceApi(room.switchName().apiWord() + " vid-layout list")
                .thenApply(text ->
                        new RoomLayouts(VideoLayouts.of(text), room.layout().orElse(null)));
    }

    /** The answer to these two commands repeats only the command's name. */
    private CompletionStage<JsonArray> ask(String command) {
        List<CompletableFuture<ControlResponse>> expected = new ArrayList<>(1);
        room.write(() -> expected.add(room.control().expect(command)));
        CompletableFuture<ControlResponse> answer = expected.get(0);
        return link.broadcast(
                        room.id().modChannel(),
                        JsonText.object()
                                .add("application", "conf-control")
                                .add("command", command)
                                .build())
                .whenComplete((accepted, failure) -> {
                    if (failure != null) {
                        room.write(() -> room.control().forget(answer));
                    }
                })
                .thenCompose(accepted -> answer.copy().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .thenApply(ControlResponse::data);
    }
}
