package org.gavel.roster.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Sighting.MemberSeen;

/** A change to the mirror's rows. Applying it twice has the same result as once. */
sealed interface RowChange {

    ConferenceId conference();

    /** The uuid of the member's channel; empty for a change that is not about one member. */
    default Optional<String> uuid() {
        return Optional.empty();
    }

    /** Calls the method of {@code tables} for this kind of change. */
    void apply(Tables tables);

    /** Handles each kind of change. */
    interface Tables {
        void put(ConferenceRow row);

        void keep(RosterRows rows);

        void put(MemberRow row);

        void remove(MemberGone row);
    }

    record ConferenceRow(
            ConferenceId conference,
            boolean running,
            Instant runStart,
            Boolean locked,
            Boolean recording,
            Instant seenAt)
            implements RowChange {
        @Override
        public void apply(Tables tables) {
            tables.put(this);
        }
    }

    /** Removes the rows of all members but these. */
    record RosterRows(ConferenceId conference, Set<String> uuids) implements RowChange {
        @Override
        public void apply(Tables tables) {
            tables.keep(this);
        }
    }

    record MemberRow(MemberSeen member) implements RowChange {
        @Override
        public ConferenceId conference() {
            return member.conference();
        }

        @Override
        public Optional<String> uuid() {
            return Optional.of(member.uuid());
        }

        @Override
        public void apply(Tables tables) {
            tables.put(this);
        }
    }

    record MemberGone(ConferenceId conference, String gone) implements RowChange {
        @Override
        public Optional<String> uuid() {
            return Optional.of(gone);
        }

        @Override
        public void apply(Tables tables) {
            tables.remove(this);
        }
    }
}
