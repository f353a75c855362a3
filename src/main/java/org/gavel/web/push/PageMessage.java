package org.gavel.web.push;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** The short messages to a page, as {@code docs/push.md} names their fields; times in epoch milliseconds. */
public sealed interface PageMessage {

    /** The kind of message. */
    String t();

    @JsonbPropertyOrder({"t", "me", "id", "now", "run", "token"})
    record Hello(String t, String me, String id, long now, String run, String token) implements PageMessage {}

    @JsonbPropertyOrder({"t", "idleAt", "endsAt", "warn"})
    record Session(String t, long idleAt, long endsAt, long warn) implements PageMessage {}

    @JsonbPropertyOrder({"t", "now"})
    record Alive(String t, long now) implements PageMessage {}

    @JsonbPropertyOrder({"t", "why"})
    @SuppressWarnings("JavaLangClash") // the name that the page knows it by
    record Error(String t, String why) implements PageMessage {}

    @JsonbPropertyOrder({"t", "state", "since", "why"})
    record Link(String t, String state, long since, String why) implements PageMessage {}

    @JsonbPropertyOrder({"t", "id", "act", "ok", "unconfirmed", "failed", "failures", "why"})
    record Done(
            String t, String id, String act, int ok, int unconfirmed, int failed, List<Failure> failures, String why)
            implements PageMessage {}

    @JsonbPropertyOrder({"i", "name", "why"})
    record Failure(int i, String name, String why) {}

    @JsonbPropertyOrder({"t", "whole", "items"})
    record Activity(String t, boolean whole, List<Item> items) implements PageMessage {}

    @JsonbPropertyOrder({
        "at",
        "who",
        "seen",
        "mine",
        "act",
        "on",
        "count",
        "ok",
        "failed",
        "unconfirmed",
        "reason",
        "why"
    })
    record Item(
            long at,
            String who,
            boolean seen,
            boolean mine,
            String act,
            String on,
            int count,
            int ok,
            int failed,
            int unconfirmed,
            String reason,
            String why) {}
}
