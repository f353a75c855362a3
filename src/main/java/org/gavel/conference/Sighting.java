package org.gavel.conference;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was seen of a conference at a moment, told by the live roster to whatever keeps it: the roster's mirror in the
 * database and the attendance ledger. Moments are kept in milliseconds and must come from a clock that does not go back;
 * texts are bounded here, longer ones are cut.
 */
public sealed interface Sighting {

    /** Longest channel uuid, number, name, codec and reason that are kept. */
    int MAX_UUID = 128;

    int MAX_NUMBER = 64;
    int MAX_NAME = 256;
    int MAX_CODEC = 64;
    int MAX_REASON = 500;

    ConferenceId conference();

    /** When this was so. */
    Instant at();

    /** The channel of the member whom this is about, where it is about one. */
    default Optional<String> channel() {
        return Optional.empty();
    }

    /** Calls the one method of the observer that is made for this kind. */
    void tell(Observer observer);

    /** Handles each kind of sighting. */
    interface Observer {
        void conferenceSeen(ConferenceSeen seen);

        void conferenceEnded(ConferenceEnded ended);

        void rosterSeen(RosterSeen seen);

        void memberSeen(MemberSeen seen);

        void memberLeft(MemberLeft left);
    }

    /**
     * The conference is running. May be told as often as wanted, by whoever learns of it.
     *
     * @param runStart since when, or {@code null} when the switch does not tell
     * @param locked {@code null} when the switch does not tell
     * @param recording {@code null} when the switch does not tell
     */
    record ConferenceSeen(ConferenceId conference, Instant runStart, Boolean locked, Boolean recording, Instant at)
            implements Sighting {
        public ConferenceSeen {
            Objects.requireNonNull(conference);
            runStart = runStart == null ? null : milliseconds(runStart);
            at = milliseconds(at);
        }

        @Override
        public void tell(Observer observer) {
            observer.conferenceSeen(this);
        }
    }

    /** The conference is over and everybody has left it. */
    record ConferenceEnded(ConferenceId conference, Instant at) implements Sighting {
        public ConferenceEnded {
            Objects.requireNonNull(conference);
            at = milliseconds(at);
        }

        @Override
        public void tell(Observer observer) {
            observer.conferenceEnded(this);
        }
    }

    /**
     * The roster is right at this moment and these are all its members. To be told after every bootstrap, behind the
     * {@link MemberSeen} of its rows, and about once a minute while the roster is live: whoever is in the books and not in
     * here has left unseen after the time before that this was told. Never to be told by a roster that is healing.
     *
     * @param uuids the channels of all members
     */
    record RosterSeen(ConferenceId conference, Set<String> uuids, Instant at) implements Sighting {
        public RosterSeen {
            Objects.requireNonNull(conference);
            uuids = uuids.stream()
                    .map(uuid -> BoundedText.bounded(uuid, MAX_UUID))
                    .collect(Collectors.toUnmodifiableSet());
            at = milliseconds(at);
        }

        @Override
        public void tell(Observer observer) {
            observer.rosterSeen(this);
        }
    }

    /**
     * The member is there, new or changed.
     *
     * @param uuid the channel's uuid
     * @param joinedAt when the member joined, or was first seen where that is not known; never after {@code at}
     * @param joinedExactly the switch told {@code joinedAt}
     */
    record MemberSeen(
            ConferenceId conference,
            String uuid,
            long memberId,
            String number,
            String name,
            String codec,
            LastingState state,
            Instant joinedAt,
            boolean joinedExactly,
            Instant at)
            implements Sighting {
        public MemberSeen {
            Objects.requireNonNull(conference);
            Objects.requireNonNull(state);
            uuid = BoundedText.bounded(Objects.requireNonNull(uuid), MAX_UUID);
            number = BoundedText.bounded(Objects.requireNonNull(number), MAX_NUMBER);
            name = BoundedText.bounded(Objects.requireNonNull(name), MAX_NAME);
            codec = BoundedText.bounded(Objects.requireNonNull(codec), MAX_CODEC);
            at = milliseconds(at);
            joinedAt = joinedAt.isAfter(at) ? at : milliseconds(joinedAt);
        }

        @Override
        public void tell(Observer observer) {
            observer.memberSeen(this);
        }

        @Override
        public Optional<String> channel() {
            return Optional.of(uuid);
        }

        /** Whether both say the same of the member, whenever they were made. */
        public boolean tellsTheSameAs(MemberSeen other) {
            return other != null
                    && equals(new MemberSeen(
                            other.conference,
                            other.uuid,
                            other.memberId,
                            other.number,
                            other.name,
                            other.codec,
                            other.state,
                            other.joinedAt,
                            other.joinedExactly,
                            at));
        }
    }

    /**
     * The member is gone.
     *
     * @param putOutBy the moderator who put the member out, or {@code null} when nobody did
     * @param reason what that moderator gave as the reason, or {@code null}
     */
    record MemberLeft(ConferenceId conference, String uuid, Instant at, String putOutBy, String reason)
            implements Sighting {
        public MemberLeft {
            Objects.requireNonNull(conference);
            uuid = BoundedText.bounded(Objects.requireNonNull(uuid), MAX_UUID);
            putOutBy = BoundedText.bounded(putOutBy, MAX_NAME);
            reason = BoundedText.bounded(reason, MAX_REASON);
            at = milliseconds(at);
        }

        @Override
        public void tell(Observer observer) {
            observer.memberLeft(this);
        }

        @Override
        public Optional<String> channel() {
            return Optional.of(uuid);
        }
    }

    private static Instant milliseconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
