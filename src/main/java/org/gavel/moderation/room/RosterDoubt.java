package org.gavel.moderation.room;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells when the rows of a room are to be fetched anew because the switch's list of members says otherwise. No serial tells that the
 * last event before a silence was lost; the list does. A difference that stands in two lists in succession, both asked for after the last
 * event, is no event on its way. One that a fetch of all rows has confirmed is asked about no more: not everybody whom the list has gets
 * a row ({@code docs/protocol.md} §12.35). Members are compared by their channels, not counted. Only the room's writer calls it.
 */
final class RosterDoubt {

    /**
     * @param rowless whom the list has and the rows have not
     * @param unlisted whom the rows have and the list has not
     */
    private record Difference(Set<String> rowless, Set<String> unlisted) {

        static final Difference NONE = new Difference(Set.of(), Set.of());

        static Difference between(Set<String> rows, Set<String> listed) {
            return new Difference(without(listed, rows), without(rows, listed));
        }

        boolean isNone() {
            return rowless.isEmpty() && unlisted.isEmpty();
        }

        Difference and(Difference other) {
            return new Difference(both(rowless, other.rowless), both(unlisted, other.unlisted));
        }

        Difference or(Difference other) {
            return new Difference(either(rowless, other.rowless), either(unlisted, other.unlisted));
        }

        Difference minus(Difference other) {
            return new Difference(without(rowless, other.rowless), without(unlisted, other.unlisted));
        }

        /** What of it is still so when these are the rows. */
        Difference stillIn(Set<String> rows) {
            return new Difference(without(rowless, rows), both(unlisted, rows));
        }

        private static Set<String> without(Set<String> some, Set<String> others) {
            Set<String> rest = new HashSet<>(some);
            others.forEach(rest::remove);
            return rest;
        }

        private static Set<String> both(Set<String> some, Set<String> others) {
            Set<String> both = new HashSet<>(some);
            both.removeIf(one -> !others.contains(one));
            return both;
        }

        private static Set<String> either(Set<String> some, Set<String> others) {
            Set<String> either = new HashSet<>(some);
            either.addAll(others);
            return either;
        }
    }

    private Instant lastEvent = Instant.MIN;
    private Difference suspected = Difference.NONE;
    private Difference asked = Difference.NONE;
    private Difference confirmed = Difference.NONE;

    /** Something came on the room's channel: what a list that was asked for before says is older. */
    void event(Instant now) {
        lastEvent = now;
        suspected = Difference.NONE;
    }

    /** All rows came. */
    void fetched(Instant now, Set<String> rows) {
        event(now);
        confirmed = confirmed.or(asked.stillIn(rows));
        asked = Difference.NONE;
    }

    /** How many members the list had and a fetch of all rows has confirmed to have none, as of the last list. */
    int rowless() {
        return confirmed.rowless().size();
    }

    /**
     * The switch has listed the members.
     *
     * @param askedAt when it was asked to
     * @return whether the rows are to be fetched anew
     */
    boolean listed(Set<String> rows, Set<String> members, Instant askedAt) {
        if (!askedAt.isAfter(lastEvent)) {
            suspected = Difference.NONE;
            return false;
        }
        Difference now = Difference.between(rows, members);
        // What is no more so is a difference anew should it come back.
        confirmed = confirmed.and(now);
        Difference doubtful = now.minus(confirmed);
        // No row at all beside members is more than an event on its way.
        Difference twice = rows.isEmpty() ? doubtful : doubtful.and(suspected);
        suspected = doubtful.minus(twice);
        if (twice.isNone()) {
            return false;
        }
        asked = asked.or(twice);
        return true;
    }
}
