package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gavel.account.Actor;
import org.gavel.call.CallId;
import org.gavel.call.CallPage;
import org.gavel.call.CallRequest;
import org.gavel.call.ModeratorCalls;
import org.gavel.call.Sdp;
import org.gavel.moderation.link.ModeratorLink;

/**
 * One page's part in the calls of its moderator. Callers of {@link #take} and {@link #close} must hold no lock: both may run code of
 * the moderator's other pages.
 */
final class PageCalls implements CallPage, AutoCloseable {

    private static final Set<String> KINDS = Set.of(
            "prepare", "call", "answer", "hangup", "hold", "unhold", "dtmf", "transfer", "replace", "update", "take");

    private final PageCallServices callServices;
    private final ModeratorCalls calls;
    private final ModeratorLink link;
    private final Actor actor;
    private final BundleMessages messages;
    private final Supplier<Names> callers;
    private final Consumer<String> post;

    /**
     * @param callServices what calls need
     * @param link the moderator's link to the switch
     * @param actor who asks, for the audit
     * @param messages in the moderator's language
     * @param callers tells how names and numbers of callers are shown to this page at that moment
     * @param post sends a message to the page
     */
    PageCalls(
            PageCallServices callServices,
            ModeratorLink link,
            Actor actor,
            BundleMessages messages,
            Supplier<Names> callers,
            Consumer<String> post) {
        this.callServices = callServices;
        this.calls = callServices.calls(link);
        this.link = link;
        this.actor = actor;
        this.messages = messages;
        this.callers = callers;
        this.post = post;
    }

    /** {@return whether messages of this kind ({@code t}) are about calls} */
    static boolean takes(String kind) {
        return KINDS.contains(kind);
    }

    /** Joins the pages that get news of the moderator's calls. */
    void open() {
        calls.enter(this);
    }

    @Override
    public void close() {
        calls.leave(this);
    }

    /** Ends the calls that this page holds, because its browser no longer answers. */
    void gone() {
        calls.gone(this);
    }

    /**
     * Takes a message about calls. The page gets {@code media} or {@code called} as the answer.
     *
     * @param message a message of a kind that {@link #takes} accepts
     * @param shown the room that the page shows; empty where it shows none
     * @throws BadMessageException when it has no {@code id} to answer to
     */
    void take(JsonObject message, Optional<CallMessage.ShownRoom> shown) {
        String id = ActMessage.id(message);
        if (message.getString("t").equals("prepare")) {
            prepare(id);
            return;
        }
        String call = CallMessage.call(message);
        CallRequest request;
        try {
            request = CallMessage.request(message, shown);
        } catch (BadMessageException e) {
            post.accept(CallJson.called(id, call, Optional.of(messages.of(e.getMessage()))));
            return;
        }
        calls.request(this, actor, request)
                .thenAccept(refusal -> post.accept(
                        CallJson.called(id, request.call().text(), refusal.map(why -> CallJson.why(why, messages)))));
    }

    private void prepare(String id) {
        String demo = callServices.missing().map(messages::of).orElse(null);
        post.accept(CallJson.media(
                id, callServices.servers(link.moderator()), callServices.mayDial(link.moderator()), demo));
    }

    @Override
    public void calls(List<CallPage.View> all) {
        post.accept(CallJson.calls(all, callers.get()));
    }

    @Override
    public void described(CallId call, Sdp.Kind kind, Sdp sdp) {
        post.accept(CallJson.described(call, kind, sdp));
    }

    @Override
    public void ended(CallPage.Ended ended) {
        post.accept(CallJson.ended(ended, messages, callers.get()));
    }
}
