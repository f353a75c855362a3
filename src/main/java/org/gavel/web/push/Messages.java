package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.moderation.ActResult;
import org.gavel.moderation.ActivityItem;
import org.gavel.verto.ConnectionState;

/** The short messages to a page ({@code docs/push.md}). */
final class Messages {

    private static final int MAX_FAILURES = 20;

    private Messages() {}

    /** @param run another one whenever row handles begin anew */
    static String hello(Moderator me, String run) {
        return JsonParts.message(
                "hello",
                json -> json.write("me", me.name())
                        .write("now", System.currentTimeMillis())
                        .write("run", run));
    }

    static String alive() {
        return JsonParts.message("alive", json -> json.write("now", System.currentTimeMillis()));
    }

    static String error(String why) {
        return JsonParts.message("error", json -> json.write("why", why));
    }

    static String link(ConnectionState state, Texts texts) {
        return JsonParts.message("link", json -> {
            json.write("state", word(state));
            JsonParts.time(json, "since", state.since());
            JsonParts.text(json, "why", why(state, texts));
        });
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

    private static String why(ConnectionState state, Texts texts) {
        if (state instanceof ConnectionState.Reconnecting lost) {
            return texts.of(lost.cause());
        }
        if (state instanceof ConnectionState.Refused refused) {
            return texts.of(refused.cause());
        }
        if (state instanceof ConnectionState.TakenOver) {
            return texts.of("link.takenOver");
        }
        return state instanceof ConnectionState.Closed ? texts.of("link.closed") : null;
    }

    static String done(String id, ActResult result, Texts texts) {
        return JsonParts.message("done", json -> {
            json.write("id", id)
                    .write("act", result.act().wire())
                    .write("ok", result.ok())
                    .write("unconfirmed", result.unconfirmed())
                    .write("failed", result.failures().size());
            json.writeStartArray("failures");
            result.failures().stream()
                    .limit(MAX_FAILURES)
                    .forEach(failure -> json.writeStartObject()
                            .write("i", failure.handle())
                            .write("name", failure.name())
                            .write("why", texts.of(failure.why()))
                            .writeEnd());
            json.writeEnd();
            JsonParts.text(json, "why", result.why() == null ? null : texts.of(result.why()));
        });
    }

    static String activity(List<ActivityItem> items, Moderator me, Texts texts) {
        return JsonParts.message("activity", json -> {
            json.writeStartArray("items");
            items.forEach(item -> write(json, item, me, texts));
            json.writeEnd();
        });
    }

    private static void write(JsonGenerator json, ActivityItem item, Moderator me, Texts texts) {
        json.writeStartObject().write("at", item.at().toEpochMilli());
        JsonParts.text(json, "who", item.who());
        json.write("mine", me.id().equals(item.moderatorId())).write("act", item.act());
        JsonParts.text(json, "on", item.on());
        json.write("count", item.count())
                .write("ok", item.ok())
                .write("failed", item.failed())
                .write("unconfirmed", item.unconfirmed());
        JsonParts.text(json, "reason", item.reason());
        JsonParts.text(json, "why", item.why() == null ? null : texts.of(item.why()));
        json.writeEnd();
    }
}
