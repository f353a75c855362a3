package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.ActFailure;

/** What one page has done in rooms. */
final class PageActs {

    private static final int MOST_AT_ONCE = 50;

    private final PageServices services;
    private final Supplier<Actor> actor;
    private final ModeratorLink link;
    private final BiConsumer<String, ActResult> done;
    private final AtomicInteger running = new AtomicInteger();

    /**
     * @param actor who acts, and from where at that moment
     * @param done tells the page what became of its act, by the id that the page gave it
     */
    PageActs(PageServices services, Supplier<Actor> actor, ModeratorLink link, BiConsumer<String, ActResult> done) {
        this.services = services;
        this.actor = actor;
        this.link = link;
        this.done = done;
    }

    /** @throws BadMessageException when it is no act, or too much is being done already */
    void perform(JsonObject message, LiveRoom shown) {
        ActRequest request = ActMessage.request(message);
        String id = ActMessage.id(message);
        if (running.incrementAndGet() > MOST_AT_ONCE) {
            running.decrementAndGet();
            services.refused(new AccessRefusal.NotTaken(
                    actor.get(), AccessRefusal.Reason.TOO_MANY, request.act().wire(), shown.id()));
            throw new BadMessageException("push.tooManyActs");
        }
        services.relay().act(actor.get(), link, shown, request).whenComplete((result, failure) -> {
            running.decrementAndGet();
            done.accept(id, failure == null ? result : ActMessage.broken(request));
        });
    }

    /** In a room that the moderator may not see. */
    void refuse(JsonObject message, ConferenceId room) {
        ActRequest request = ActMessage.request(message);
        services.accessControl()
                .admits(actor.get(), Permission.SEE, request.act().wire(), room);
        done.accept(ActMessage.id(message), ActResult.refused(request.act(), new ActFailure("gate.notPermitted", "")));
    }
}
