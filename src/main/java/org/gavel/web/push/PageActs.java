package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonFields;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActProgress;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.ActFailure;

/** The actions of one page in rooms. */
final class PageActs {

    private static final int MOST_AT_ONCE = 50;

    private final PageServices services;
    private final Supplier<Actor> actor;
    private final ModeratorLink link;
    private final BiConsumer<String, Told> done;
    private final Consumer<String> page;
    private final AtomicInteger running = new AtomicInteger();
    private final UndoLog undoable = new UndoLog(System::nanoTime);

    /**
     * What a page is told about an action.
     *
     * @param result the outcome
     * @param undo for how many members it can be undone, or 1 for the room; 0 where it cannot
     */
    record Told(ActResult result, int undo) {}

    /**
     * @param services what pages share
     * @param actor who acts, and from which address at that moment
     * @param link the moderator's link to the switch
     * @param done takes the id that the page gave the action, and the result
     * @param page takes the messages that tell how far an action has come
     */
    PageActs(
            PageServices services,
            Supplier<Actor> actor,
            ModeratorLink link,
            BiConsumer<String, Told> done,
            Consumer<String> page) {
        this.services = services;
        this.actor = actor;
        this.link = link;
        this.done = done;
        this.page = page;
    }

    /**
     * Performs an action. The page gets the result later.
     *
     * @param message a message of the kind {@code act}
     * @param shown the room that the page shows
     * @throws BadMessageException when the message breaks a rule, or {@value #MOST_AT_ONCE} actions of this page have no result yet
     */
    void perform(JsonObject message, LiveRoom shown) {
        perform(ActMessage.id(message), ActMessage.request(message), List.of(), shown);
    }

    /**
     * Undoes an action of this page. The page gets the result later.
     *
     * @param message a message of the kind {@code undo}
     * @param shown the room that the page shows; empty when its moderator may not see it
     * @throws BadMessageException when the message breaks a rule, or {@value #MOST_AT_ONCE} actions of this page have no result yet
     */
    void undo(JsonObject message, Optional<LiveRoom> shown) {
        String id = ActMessage.id(message);
        Act opposite = ActMessage.act(message);
        Optional<UndoLog.Undo> undo = shown.flatMap(room -> undoable.take(JsonFields.text(message, "of", ""), room));
        Optional<ActRequest> request = undo.flatMap(UndoLog.Undo::request);
        if (request.isPresent()) {
            perform(id, request.get(), undo.get().changedSince(), shown.get());
        } else {
            String why = undo.isPresent() ? "outcome.allChangedSince" : "outcome.undoLate";
            done.accept(id, new Told(ActResult.refused(opposite, new ActFailure(why, "")), 0));
        }
    }

    private void perform(String id, ActRequest request, List<ActResult.MemberFailure> notTried, LiveRoom shown) {
        if (running.incrementAndGet() > MOST_AT_ONCE) {
            running.decrementAndGet();
            services.refused(new AccessRefusal.RequestRefused(
                    actor.get(), AccessRefusal.Reason.TOO_MANY, request.act().wire(), shown.id()));
            throw new BadMessageException("push.tooManyActs");
        }
        ActProgress progress = new ProgressMessages(id, request.act().wire(), System::nanoTime, page);
        services.relay().act(actor.get(), link, shown, request, progress).whenComplete((result, failure) -> {
            running.decrementAndGet();
            ActResult whole = failure == null ? result.with(notTried) : ActMessage.broken(request);
            done.accept(id, new Told(whole, undoable.note(id, shown, whole)));
        });
    }

    /**
     * Refuses an action in a room that the moderator may not see, and records the refusal in the audit.
     *
     * @param message a message of the kind {@code act}
     * @param room the room that the page asked for
     * @throws BadMessageException when the message breaks a rule
     */
    void refuse(JsonObject message, ConferenceId room) {
        ActRequest request = ActMessage.request(message);
        services.accessControl()
                .admits(actor.get(), Permission.SEE, request.act().wire(), room);
        ActResult refused = ActResult.refused(request.act(), new ActFailure("gate.notPermitted", ""));
        done.accept(ActMessage.id(message), new Told(refused, 0));
    }
}
