package org.gavel.conference;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was seen of a conference at one time. The live rooms report sightings to the mirror of the rosters and to the
 * attendance. Times are in whole milliseconds and must come from a clock that does not go back. Texts that are too long
 * are cut.
 */
public sealed interface Sighting {

    /** How many characters of a channel's uuid are kept. */
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

    /** {@return when this was seen, in whole milliseconds} */
    Instant at();

    /** {@return the uuid of the channel of the member that this is about} Empty where it is about the conference. */
    default Optional<String> channel() {
        return Optional.empty();
    }

    /**
     * Calls the observer's method for this kind of sighting.
     *
     * @param observer whose method is called, on the caller's thread
     */
    void tell(Observer observer);

    /** Handles each kind of sighting. */
    interface Observer {
        /**
         * Takes the sighting of a running conference.
         *
         * @param seen the sighting
         */
        void conferenceSeen(ConferenceSeen seen);

        /**
         * Takes the end of a conference.
         *
         * @param ended the sighting
         */
        void conferenceEnded(ConferenceEnded ended);

        /**
         * Takes the sighting of a whole roster.
         *
         * @param seen the sighting
         */
        void rosterSeen(RosterSeen seen);

        /**
         * Takes the sighting of a member.
         *
         * @param seen the sighting
         */
        void memberSeen(MemberSeen seen);

        /**
         * Takes the leaving of a member.
         *
         * @param left the sighting
         */
        void memberLeft(MemberLeft left);
    }

    /**
     * The conference runs. The live room may report it any number of times.
     *
     * @param conference the conference
     * @param runStart when it began; {@code null} when the switch does not tell
     * @param locked whether it is locked; {@code null} when the switch does not tell
     * @param recording whether it is being recorded; {@code null} when the switch does not tell
     * @param at when it was seen
     */
    record ConferenceSeen(ConferenceId conference, Instant runStart, Boolean locked, Boolean recording, Instant at)
            implements Sighting {
        /**
         * Cuts times to whole milliseconds.
         *
         * @param conference the conference; never {@code null}
         * @param runStart when it began; {@code null} when the switch does not tell; cut to milliseconds
         * @param locked whether it is locked; {@code null} when the switch does not tell
         * @param recording whether it is being recorded; {@code null} when the switch does not tell
         * @param at when it was seen; cut to milliseconds
         * @throws NullPointerException when {@code conference} or {@code at} is {@code null}
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
     * The conference has ended and all members have left it.
     *
     * @param conference the conference
     * @param at when it ended, or when that was seen
     */
    record ConferenceEnded(ConferenceId conference, Instant at) implements Sighting {
        /**
         * Cuts the time to whole milliseconds.
         *
         * @param conference the conference; never {@code null}
         * @param at when it ended, or when that was seen; cut to milliseconds
         * @throws NullPointerException when {@code conference} or {@code at} is {@code null}
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
     * The whole roster as the switch has it at this time. The live room reports it after each bootstrap, behind the
     * {@link MemberSeen} of its rows, and about once a minute while the roster is live, but never during a resync. A
     * stored member who is not in it left unseen after the report before.
     *
     * @param conference the conference
     * @param uuids the uuids of all members' channels
     * @param at when the roster was seen
     */
    record RosterSeen(ConferenceId conference, Set<String> uuids, Instant at) implements Sighting {
        /**
         * Cuts the uuids, and the time to whole milliseconds.
         *
         * @param conference the conference; never {@code null}
         * @param uuids the uuids of all members' channels; each cut after {@link #MAX_UUID} characters
         * @param at when the roster was seen; cut to milliseconds
         * @throws NullPointerException when {@code conference} or {@code at} is {@code null}, or {@code uuids} is or
         *     contains {@code null}
         */
        public RosterSeen {
            Objects.requireNonNull(conference);
            uuids = uuids.stream()
                    .map(uuid -> StorableText.bounded(uuid, MAX_UUID))
                    .collect(Collectors.toUnmodifiableSet());
            at = milliseconds(at);
        }

        @Override
        public void tell(Observer observer) {
            observer.rosterSeen(this);
        }
    }

    /**
     * A member who is in the conference, new or changed.
     *
     * @param conference the conference
     * @param uuid the uuid of the member's channel
     * @param memberId the member id for commands, unique within one switch only
     * @param number the caller's number; hostile text, may be empty
     * @param name the caller's name; hostile text, may be empty
     * @param codec the codec at the time of joining; empty when unknown
     * @param state the part of the member's state that is stored
     * @param joinedAt when the member joined, or was first seen where that is not known; never after {@code at}
     * @param joinedExactly whether the member joined at {@code joinedAt}
     * @param at when the member was seen
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
         * Cuts the texts, and times to whole milliseconds.
         *
         * @param conference the conference; never {@code null}
         * @param uuid the uuid of the member's channel; never {@code null}; cut after {@link #MAX_UUID} characters
         * @param memberId the member id for commands, unique within one switch only
         * @param number the caller's number; hostile text, may be empty; never {@code null}; cut after
         *     {@link #MAX_NUMBER} characters
         * @param name the caller's name; hostile text, may be empty; never {@code null}; cut after {@link #MAX_NAME}
         *     characters
         * @param codec the codec at the time of joining; empty when unknown; never {@code null}; cut after
         *     {@link #MAX_CODEC} characters
         * @param state the part of the member's state that is stored; never {@code null}
         * @param joinedAt when the member joined, or was first seen where that is not known; cut to
         *     milliseconds; replaced by {@code at} where it is later
         * @param joinedExactly whether the member joined at {@code joinedAt}
         * @param at when the member was seen; cut to milliseconds
         * @throws NullPointerException when {@code conference}, {@code uuid}, {@code number}, {@code name},
         *     {@code codec}, {@code state}, {@code joinedAt} or {@code at} is {@code null}
         */
        public MemberSeen {
            Objects.requireNonNull(conference);
            Objects.requireNonNull(state);
            uuid = StorableText.bounded(Objects.requireNonNull(uuid), MAX_UUID);
            number = StorableText.bounded(Objects.requireNonNull(number), MAX_NUMBER);
            name = StorableText.bounded(Objects.requireNonNull(name), MAX_NAME);
            codec = StorableText.bounded(Objects.requireNonNull(codec), MAX_CODEC);
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
         * {@return whether two sightings are equal except for their times}
         *
         * @param other the other sighting; false for {@code null}
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
     * A member who has left.
     *
     * @param conference the conference
     * @param uuid the uuid of the member's channel
     * @param at when the member left, or was seen to have left
     * @param kickedBy the name of the moderator who kicked the member, or {@code null}
     * @param reason the reason that the moderator gave, or {@code null}
     */
    record MemberLeft(ConferenceId conference, String uuid, Instant at, String kickedBy, String reason)
            implements Sighting {
        /**
         * Cuts the texts, and the time to whole milliseconds.
         *
         * @param conference the conference; never {@code null}
         * @param uuid the uuid of the member's channel; never {@code null}; cut after {@link #MAX_UUID} characters
         * @param at when the member left, or was seen to have left; cut to milliseconds
         * @param kickedBy the name of the moderator who kicked the member, or {@code null}; cut after {@link #MAX_NAME}
         *     characters
         * @param reason the reason that the moderator gave, or {@code null}; cut after {@link #MAX_REASON} characters
         * @throws NullPointerException when {@code conference}, {@code uuid} or {@code at} is {@code null}
         */
        public MemberLeft {
            Objects.requireNonNull(conference);
            uuid = StorableText.bounded(Objects.requireNonNull(uuid), MAX_UUID);
            kickedBy = StorableText.bounded(kickedBy, MAX_NAME);
            reason = StorableText.bounded(reason, MAX_REASON);
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
