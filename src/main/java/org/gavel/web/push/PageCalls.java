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

/** One page's part in the calls of its moderator. A caller must hold no lock that others want. */
final class PageCalls implements CallPage, AutoCloseable {

    private static final Set<String> KINDS = Set.of(
            "prepare", "call", "answer", "hangup", "hold", "unhold", "dtmf", "transfer", "replace", "update", "take");

    private final Telephone telephone;
    private final ModeratorCalls calls;
    private final ModeratorLink link;
    private final Actor actor;
    private final PushMessages messages;
    private final Supplier<Names> callers;
    private final Consumer<String> post;

    /** @param callers how this page may call at this moment who calls its moderator */
    PageCalls(
            Telephone telephone,
            ModeratorLink link,
            Actor actor,
            PushMessages messages,
            Supplier<Names> callers,
            Consumer<String> post) {
        this.telephone = telephone;
        this.calls = telephone.calls(link);
        this.link = link;
        this.actor = actor;
        this.messages = messages;
        this.callers = callers;
        this.post = post;
    }

    static boolean takes(String kind) {
        return KINDS.contains(kind);
    }

    void open() {
        calls.enter(this);
    }

    @Override
    public void close() {
        calls.leave(this);
    }

    /** Nobody sits before the page any more. */
    void gone() {
        calls.gone(this);
    }

    /** Takes a message about calls; whatever is wrong with it is told. */
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
        String demo = telephone.missing().map(messages::of).orElse(null);
        post.accept(CallJson.media(id, telephone.servers(link.moderator()), telephone.mayDial(link.moderator()), demo));
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
