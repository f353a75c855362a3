package org.gavel.moderation.room;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Compares the rows of a room with the switch's list of its members ({@code json_list}), and tells when the rows are to
 * be fetched again. No serial reveals the loss of the last event before a silence; the list does. A difference counts
 * when two lists in succession show it that were both asked for after the last event, because it is then no event under
 * way. A difference that remains after all rows were fetched does not count again, because not all listed members get a
 * row ({@code docs/protocol.md} §12.35). Members are compared by the uuids of their channels. All methods are called
 * under the room's lock.
 */
final class RosterComparison {

    /**
     * @param rowless the listed members without a row
     * @param unlisted the members with a row who are not listed
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

        /** The part of this difference that remains with these rows. */
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

    /** Notes an event on the room's channel. Lists that were asked for before it do not count. */
    void event(Instant now) {
        lastEvent = now;
        suspected = Difference.NONE;
    }

    /** Notes that all rows were fetched. Differences that remain do not count again. */
    void fetched(Instant now, Set<String> rows) {
        event(now);
        confirmed = confirmed.or(asked.stillIn(rows));
        asked = Difference.NONE;
    }

    /** The number of listed members without a row, after a fetch of all rows confirmed that they have none. */
    int rowless() {
        return confirmed.rowless().size();
    }

    /**
     * Compares the rows with a list.
     *
     * @param rows the uuids of the rows' channels
     * @param members the uuids of the listed members' channels
     * @param askedAt when the list was asked for
     * @return whether the rows are to be fetched again
     */
    boolean listed(Set<String> rows, Set<String> members, Instant askedAt) {
        if (!askedAt.isAfter(lastEvent)) {
            suspected = Difference.NONE;
            return false;
        }
        Difference now = Difference.between(rows, members);
        // A confirmed difference that has gone counts again if it comes back.
        confirmed = confirmed.and(now);
        Difference doubtful = now.minus(confirmed);
        // Members without any row are more than one event under way, so one list is enough.
        Difference twice = rows.isEmpty() ? doubtful : doubtful.and(suspected);
        suspected = doubtful.minus(twice);
        if (twice.isNone()) {
            return false;
        }
        asked = asked.or(twice);
        return true;
    }
}
