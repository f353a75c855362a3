package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.ActPermit;
import org.gavel.moderation.relay.LayoutQuery;
import org.gavel.moderation.room.Failures;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomLayouts;
import org.gavel.roster.ActFailure;

/** Answers a page that wants to know the layouts of its room ({@code docs/push.md}). Safe for use by several threads. */
final class PageLayouts {

    private final ActPermit permit;
    private final ModeratorLink link;
    private final BundleMessages messages;
    private final Consumer<String> page;
    private LiveRoom asked;
    private CompletableFuture<RoomLayouts> underway;

    /**
     * @param permit decides whether the moderator may choose a layout
     * @param link the moderator's link to the switch
     * @param messages in the moderator's language
     * @param page takes the answer
     */
    PageLayouts(ActPermit permit, ModeratorLink link, BundleMessages messages, Consumer<String> page) {
        this.permit = permit;
        this.link = link;
        this.messages = messages;
        this.page = page;
    }

    /**
     * Asks the switch. The page gets the answer later.
     *
     * @param message a message of the kind {@code layouts}
     * @param shown the room that the page shows; empty when its moderator may not see it
     * @throws BadMessageException when the message breaks a rule
     */
    void ask(JsonObject message, Optional<LiveRoom> shown) {
        String id = ActMessage.id(message);
        Optional<ActFailure> refusal = shown.isEmpty()
                ? Optional.of(Failures.key("gate.notPermitted"))
                : permit.refusal(link, shown.get(), Act.LAYOUT);
        if (refusal.isPresent()) {
            page.accept(PageJson.noLayouts(id, messages.of(refusal.get())));
            return;
        }
        query(shown.get())
                .whenComplete((layouts, failure) -> page.accept(
                        failure == null
                                ? PageJson.layouts(id, layouts, messages)
                                : PageJson.noLayouts(id, messages.of("layouts.noAnswer"))));
    }

    /** All subscribers of the room's channel get the answer, so a page has one question under way at a time. */
    private synchronized CompletableFuture<RoomLayouts> query(LiveRoom room) {
        if (underway == null || underway.isDone() || asked != room) {
            asked = room;
            underway = new LayoutQuery(room, link).read().toCompletableFuture();
        }
        return underway;
    }
}
