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

    /** How many characters of a number are kept. */
    int MAX_NUMBER = 64;
    /** How many characters of a name are kept. */
    int MAX_NAME = 256;
    /** How many characters of a codec's name are kept. */
    int MAX_CODEC = 64;
    /** How many characters of a reason are kept. */
    int MAX_REASON = 500;

    /** {@return the conference that was seen; never {@code null}} */
    ConferenceId conference();

    /** {@return when this was so, in whole milliseconds} */
    Instant at();

    /** {@return the uuid of the channel of the member whom this is about} Empty where it is about the conference. */
    default Optional<String> channel() {
        return Optional.empty();
    }

    /**
     * Calls the one method of the observer that is made for this kind.
     *
     * @param observer whose method is called, on the caller's thread
     */
    void tell(Observer observer);

    /** Handles each kind of sighting. */
    interface Observer {
        /**
         * Hears that the conference runs.
         *
         * @param seen what was seen
         */
        void conferenceSeen(ConferenceSeen seen);

        /**
         * Hears that the conference is over.
         *
         * @param ended what was seen
         */
        void conferenceEnded(ConferenceEnded ended);

        /**
         * Hears who all are in the conference.
         *
         * @param seen what was seen
         */
        void rosterSeen(RosterSeen seen);

        /**
         * Hears that a member is new or changed.
         *
         * @param seen what was seen
         */
        void memberSeen(MemberSeen seen);

        /**
         * Hears that a member is gone.
         *
         * @param left what was seen
         */
        void memberLeft(MemberLeft left);
    }

    /**
     * The conference is running. Whoever learns of it may tell it as often as they want.
     *
     * @param conference which one runs
     * @param runStart since when, or {@code null} when the switch does not tell
     * @param locked {@code null} when the switch does not tell
     * @param recording {@code null} when the switch does not tell
     * @param at when it was seen to run
     */
    record ConferenceSeen(ConferenceId conference, Instant runStart, Boolean locked, Boolean recording, Instant at)
            implements Sighting {
        /**
         * Brings moments to whole milliseconds.
         *
         * @param conference never {@code null}
         * @param runStart kept in milliseconds
         * @param locked {@code null} when the switch does not tell
         * @param recording {@code null} when the switch does not tell
         * @param at kept in milliseconds
         */
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

    /**
     * The conference is over and everybody has left it.
     *
     * @param conference which one is over
     * @param at when it ended, or when that was seen
     */
    record ConferenceEnded(ConferenceId conference, Instant at) implements Sighting {
        /**
         * Brings the moment to whole milliseconds.
         *
         * @param conference never {@code null}
         * @param at kept in milliseconds
         */
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
     * @param conference whose roster it is
     * @param uuids the channels of all members
     * @param at when the roster was right
     */
    record RosterSeen(ConferenceId conference, Set<String> uuids, Instant at) implements Sighting {
        /**
         * Cuts the uuids and brings the moment to whole milliseconds.
         *
         * @param conference never {@code null}
         * @param uuids each cut after {@link #MAX_UUID} characters
         * @param at kept in milliseconds
         */
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
     * @param conference which one the member is in
     * @param uuid the channel's uuid
     * @param memberId the switch's number for commands; unique within one switch only
     * @param number the caller's number; may be empty
     * @param name the caller's name; may be empty, hostile text
     * @param codec as it was at joining; empty when unknown
     * @param state what lasts of the member's state
     * @param joinedAt when the member joined, or was first seen where that is not known; never after {@code at}
     * @param joinedExactly the switch told {@code joinedAt}
     * @param at when the member was seen so
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
        /**
         * Cuts the texts and brings moments to whole milliseconds.
         *
         * @param conference never {@code null}
         * @param uuid never {@code null}; cut after {@link #MAX_UUID} characters
         * @param memberId the switch's number for commands
         * @param number never {@code null}; cut after {@link #MAX_NUMBER} characters
         * @param name never {@code null}; cut after {@link #MAX_NAME} characters
         * @param codec never {@code null}; cut after {@link #MAX_CODEC} characters
         * @param state never {@code null}
         * @param joinedAt no later than {@code at} is kept
         * @param joinedExactly kept as given
         * @param at kept in milliseconds
         */
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

        /**
         * {@return whether both say the same of the member, whenever they were made}
         *
         * @param other may be {@code null}, which says nothing
         */
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
     * @param conference which one the member has left
     * @param uuid the channel's uuid
     * @param at when the member went, or was seen to be gone
     * @param putOutBy the moderator who put the member out, or {@code null} when nobody did
     * @param reason what that moderator gave as the reason, or {@code null}
     */
    record MemberLeft(ConferenceId conference, String uuid, Instant at, String putOutBy, String reason)
            implements Sighting {
        /**
         * Cuts the texts and brings the moment to whole milliseconds.
         *
         * @param conference never {@code null}
         * @param uuid never {@code null}; cut after {@link #MAX_UUID} characters
         * @param at kept in milliseconds
         * @param putOutBy {@code null} when nobody did; cut after {@link #MAX_NAME} characters
         * @param reason cut after {@link #MAX_REASON} characters
         */
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
