package org.gavel.web.push;

import java.util.Arrays;
import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.json.JsonBinding;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ActivityItem;
import org.gavel.moderation.room.RoomLayouts;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.VertoFailure;
import org.gavel.web.session.SessionTimes;
import org.gavel.web.session.UserSession;

/** Writes the short messages to a page as JSON text ({@code docs/push.md}). */
final class PageJson {

    private static final int MAX_FAILURES = 20;

    private PageJson() {}

    /**
     * {@return the message {@code hello}}
     *
     * @param session the session of the page
     * @param run a text that differs whenever row handles begin anew
     * @param now the server's time, in milliseconds since 1970
     */
    static String hello(UserSession session, String run, long now) {
        return JsonBinding.whole(new PageMessage.Hello(
                "hello", session.moderator().name(), session.moderator().id(), now, run, session.token()));
    }

    /** {@return the message {@code session}} */
    static String session(SessionTimes times) {
        return JsonBinding.whole(new PageMessage.Session("session", times.idleAt(), times.endsAt(), times.warn()));
    }

    /**
     * {@return the message {@code alive}}
     *
     * @param now the server's time, in milliseconds since 1970
     */
    static String alive(long now) {
        return JsonBinding.whole(new PageMessage.Alive("alive", now));
    }

    /**
     * {@return the message {@code everybody}}
     *
     * @param handles the row handles of all members that match the page's query, in order
     */
    static String everybody(int[] handles) {
        return JsonParts.message("everybody", json -> {
            json.writeStartArray("ids");
            Arrays.stream(handles).forEach(json::write);
            json.writeEnd();
        });
    }

    /**
     * {@return the message {@code error}}
     *
     * @param why what is wrong with a message of the page, for people to read
     */
    static String error(String why) {
        return JsonBinding.whole(new PageMessage.Error("error", why));
    }

    /**
     * {@return the message {@code link}}
     *
     * @param link the moderator's link to the switch
     * @param state its state
     * @param messages in the moderator's language
     */
    static String link(ModeratorLink link, ConnectionState state, BundleMessages messages) {
        return JsonBinding.whole(
                new PageMessage.Link("link", word(state), state.since().toEpochMilli(), why(link, state, messages)));
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

    private static String why(ModeratorLink link, ConnectionState state, BundleMessages messages) {
        if (state instanceof ConnectionState.Reconnecting lost) {
            return messages.of(lost.cause());
        }
        if (state instanceof ConnectionState.Refused refused) {
            boolean assigned = !link.moderator().provedBySwitch();
            return assigned && refused.cause() instanceof VertoFailure.LoginRefused
                    ? messages.of("failure.LoginRefusedAssigned")
                    : messages.of(refused.cause());
        }
        if (state instanceof ConnectionState.TakenOver) {
            return messages.of("link.takenOver");
        }
        return state instanceof ConnectionState.Closed ? messages.of("link.closed") : null;
    }

    /**
     * {@return the message {@code done}, the outcome of an action}
     *
     * @param id the id that the page gave the action
     * @param told the outcome, and for how many members it can be undone
     * @param messages in the moderator's language
     * @param names how members are shown to the page
     */
    static String done(String id, PageActs.Told told, BundleMessages messages, Names names) {
        ActResult result = told.result();
        List<PageMessage.Failure> failures = result.failures().stream()
                .limit(MAX_FAILURES)
                .map(failure -> new PageMessage.Failure(
                        failure.handle(), names.text(failure.name()), messages.of(failure.why())))
                .toList();
        return JsonBinding.whole(new PageMessage.Done(
                "done",
                id,
                result.act().wire(),
                result.ok(),
                result.unconfirmed(),
                result.failures().size(),
                failures,
                result.next().again(),
                told.undo(),
                result.why() == null ? null : messages.of(result.why())));
    }

    /**
     * {@return the message {@code layouts}}
     *
     * @param id the id that the page gave its request
     * @param layouts those of the room
     * @param messages in the moderator's language
     */
    static String layouts(String id, RoomLayouts layouts, BundleMessages messages) {
        List<String> names = layouts.available().layouts();
        return JsonBinding.whole(new PageMessage.Layouts(
                "layouts",
                id,
                names,
                List.copyOf(layouts.available().groups().keySet()),
                layouts.current(),
                names.isEmpty() ? messages.of("layouts.none") : null));
    }

    /**
     * {@return the message {@code layouts} of a request that failed}
     *
     * @param id the id that the page gave its request
     * @param why why it failed, in the moderator's language
     */
    static String noLayouts(String id, String why) {
        return JsonBinding.whole(new PageMessage.Layouts("layouts", id, List.of(), List.of(), null, why));
    }

    /** {@return the message {@code progress}} */
    static String progress(String id, String act, int settled, int of) {
        return JsonBinding.whole(new PageMessage.Progress("progress", id, act, settled, of));
    }

    /**
     * {@return the message {@code activity}}
     *
     * @param items the items, the oldest first
     * @param whole whether the page replaces its items by these, and does not add them
     * @param me the moderator at the page
     * @param messages in the moderator's language
     * @param names how members are shown to the page
     */
    static String activity(
            List<ActivityItem> items, boolean whole, Moderator me, BundleMessages messages, Names names) {
        return JsonBinding.whole(new PageMessage.Activity(
                "activity",
                whole,
                items.stream().map(item -> item(item, me, messages, names)).toList()));
    }

    private static PageMessage.Item item(ActivityItem item, Moderator me, BundleMessages messages, Names names) {
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
                item.why() == null ? null : messages.of(item.why()));
    }
}
