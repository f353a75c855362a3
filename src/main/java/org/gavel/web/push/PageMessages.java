package org.gavel.web.push;

import java.util.Arrays;
import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.json.JsonBinding;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ActivityItem;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.VertoFailure;
import org.gavel.web.session.SessionTimes;
import org.gavel.web.session.UserSession;

/** The short messages to a page ({@code docs/push.md}). */
final class PageMessages {

    private static final int MAX_FAILURES = 20;

    private PageMessages() {}

    /**
     * @param run another one whenever row handles begin anew
     * @param now in milliseconds since 1970
     */
    static String hello(UserSession session, String run, long now) {
        return JsonBinding.whole(new PageMessage.Hello(
                "hello", session.moderator().name(), session.moderator().id(), now, run, session.token()));
    }

    static String session(SessionTimes times) {
        return JsonBinding.whole(new PageMessage.Session("session", times.idleAt(), times.endsAt(), times.warn()));
    }

    static String alive(long now) {
        return JsonBinding.whole(new PageMessage.Alive("alive", now));
    }

    /** @param handles of all that match */
    static String everybody(int[] handles) {
        return JsonParts.message("everybody", json -> {
            json.writeStartArray("ids");
            Arrays.stream(handles).forEach(json::write);
            json.writeEnd();
        });
    }

    static String error(String why) {
        return JsonBinding.whole(new PageMessage.Error("error", why));
    }

    static String link(ModeratorLink link, ConnectionState state, PushMessages texts) {
        return JsonBinding.whole(
                new PageMessage.Link("link", word(state), state.since().toEpochMilli(), why(link, state, texts)));
    }

    private static String word(ConnectionState state) {
        if (state instanceof ConnectionState.LoggedIn) {
            return "live";
        }
        if (state instanceof ConnectionState.Reconnecting) {
            return "reconnecting";
        }
        if (state instanceof ConnectionState.TakenOver) {
            return "takenOver";
        }
        if (state instanceof ConnectionState.Refused) {
            return "refused";
        }
        return state instanceof ConnectionState.Closed ? "closed" : "connecting";
    }

    private static String why(ModeratorLink link, ConnectionState state, PushMessages texts) {
        if (state instanceof ConnectionState.Reconnecting lost) {
            return texts.of(lost.cause());
        }
        if (state instanceof ConnectionState.Refused refused) {
            boolean assigned = !link.moderator().provedBySwitch();
            return assigned && refused.cause() instanceof VertoFailure.LoginRefused
                    ? texts.of("failure.LoginRefusedAssigned")
                    : texts.of(refused.cause());
        }
        if (state instanceof ConnectionState.TakenOver) {
            return texts.of("link.takenOver");
        }
        return state instanceof ConnectionState.Closed ? texts.of("link.closed") : null;
    }

    static String done(String id, ActResult result, PushMessages texts, Names names) {
        List<PageMessage.Failure> failures = result.failures().stream()
                .limit(MAX_FAILURES)
                .map(failure ->
                        new PageMessage.Failure(failure.handle(), names.text(failure.name()), texts.of(failure.why())))
                .toList();
        return JsonBinding.whole(new PageMessage.Done(
                "done",
                id,
                result.act().wire(),
                result.ok(),
                result.unconfirmed(),
                result.failures().size(),
                failures,
                result.why() == null ? null : texts.of(result.why())));
    }

    /** @param whole whether the page forgets the items that it has */
    static String activity(List<ActivityItem> items, boolean whole, Moderator me, PushMessages texts, Names names) {
        return JsonBinding.whole(new PageMessage.Activity(
                "activity",
                whole,
                items.stream().map(item -> item(item, me, texts, names)).toList()));
    }

    private static PageMessage.Item item(ActivityItem item, Moderator me, PushMessages texts, Names names) {
        return new PageMessage.Item(
                item.at().toEpochMilli(),
                item.who(),
                item.observed(),
                me.id().equals(item.moderatorId()),
                item.act(),
                names.text(item.on()),
                item.count(),
                item.ok(),
                item.failed(),
                item.unconfirmed(),
                names.text(item.reason()),
                item.why() == null ? null : texts.of(item.why()));
    }
}
