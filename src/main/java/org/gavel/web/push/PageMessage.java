package org.gavel.web.push;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * The short messages to a page. Fields have the names and meanings of {@code docs/push.md}; times are milliseconds since 1970. Frames,
 * which hold rows or tiles, are written by {@link RosterView} and {@link WallView}.
 */
public sealed interface PageMessage {

    /** {@return the kind of message} */
    String t();

    /**
     * The first message of a connection.
     *
     * @param t {@code hello}
     * @param me the display name of the person
     * @param id the account's id
     * @param now the server's time
     * @param run a text that differs whenever row handles begin anew
     * @param token the token that forms of this session carry
     */
    @JsonbPropertyOrder({"t", "me", "id", "now", "run", "token"})
    record Hello(String t, String me, String id, long now, String run, String token) implements PageMessage {}

    /**
     * Tells how long the session lasts.
     *
     * @param t {@code session}
     * @param idleAt when it ends if the person does nothing
     * @param endsAt when it ends at the latest
     * @param warn how many seconds before that the page warns
     */
    @JsonbPropertyOrder({"t", "idleAt", "endsAt", "warn"})
    record Session(String t, long idleAt, long endsAt, long warn) implements PageMessage {}

    /**
     * Tells the time, and that the server is there.
     *
     * @param t {@code alive}
     * @param now the server's time
     */
    @JsonbPropertyOrder({"t", "now"})
    record Alive(String t, long now) implements PageMessage {}

    /**
     * Tells that a message of the page was not taken.
     *
     * @param t {@code error}
     * @param why why it was not taken, for people to read
     */
    @JsonbPropertyOrder({"t", "why"})
    @SuppressWarnings("JavaLangClash") // the name that the page knows it by
    record Error(String t, String why) implements PageMessage {}

    /**
     * Tells the state of the moderator's connection to the switch.
     *
     * @param t {@code link}
     * @param state the connection's state, one of the words in {@code docs/push.md}
     * @param since when that began
     * @param why why it is down, or {@code null}
     */
    @JsonbPropertyOrder({"t", "state", "since", "why"})
    record Link(String t, String state, long since, String why) implements PageMessage {}

    /**
     * Tells what came of an action.
     *
     * @param t {@code done}
     * @param id the id that the page gave the action
     * @param act the action's name
     * @param ok on how many members it took effect
     * @param unconfirmed on how many members nothing showed whether it took effect
     * @param failed on how many it failed
     * @param failures the first of those, at most 20
     * @param again the handles of all on whom it failed or is unconfirmed and who are still in the room
     * @param undo for how many members it can be undone, or 1 for the room; 0 where it cannot
     * @param why why it failed as a whole, or {@code null}
     */
    @JsonbPropertyOrder({"t", "id", "act", "ok", "unconfirmed", "failed", "failures", "again", "undo", "why"})
    record Done(
            String t,
            String id,
            String act,
            int ok,
            int unconfirmed,
            int failed,
            List<Failure> failures,
            List<Integer> again,
            int undo,
            String why)
            implements PageMessage {}

    /**
     * Tells how far an action on many members has come.
     *
     * @param t {@code progress}
     * @param id the id that the page gave the action
     * @param act the action's name
     * @param settled how many members have an outcome
     * @param of how many members it is for
     */
    @JsonbPropertyOrder({"t", "id", "act", "settled", "of"})
    record Progress(String t, String id, String act, int settled, int of) implements PageMessage {}

    /**
     * Tells the layouts of the room.
     *
     * @param t {@code layouts}
     * @param id the id that the page gave its request
     * @param names the names of the layouts
     * @param groups the names of the groups
     * @param current the present layout or {@code group:} and its group; {@code null} where it is not known
     * @param why why there are none, or {@code null}
     */
    @JsonbPropertyOrder({"t", "id", "names", "groups", "current", "why"})
    record Layouts(String t, String id, List<String> names, List<String> groups, String current, String why)
            implements PageMessage {}

    /**
     * A member on whom an action failed.
     *
     * @param i the handle of the member's row
     * @param name the member's name, masked where the moderator may not see numbers
     * @param why why it failed
     */
    @JsonbPropertyOrder({"i", "name", "why"})
    record Failure(int i, String name, String why) {}

    /**
     * Tells what happened in the room.
     *
     * @param t {@code activity}
     * @param whole whether the page replaces its items by these, and does not add them
     * @param items the oldest first
     */
    @JsonbPropertyOrder({"t", "whole", "items"})
    record Activity(String t, boolean whole, List<Item> items) implements PageMessage {}

    /**
     * One line of the activity.
     *
     * @param at when it happened
     * @param who who did it; {@code null} for another moderator
     * @param seen whether only its effect was seen
     * @param mine whether the page's own moderator did it
     * @param act the action's name
     * @param on the member it was done to, or {@code null}
     * @param count how many members it was done to
     * @param ok on how many it took effect
     * @param failed on how many it failed
     * @param unconfirmed on how many members nothing showed whether it took effect
     * @param reason the reason that was given, or {@code null}
     * @param why why it failed as a whole, or {@code null}
     */
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
