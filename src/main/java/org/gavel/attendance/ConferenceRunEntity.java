package org.gavel.attendance;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.gavel.conference.ConferenceId;

/** One run of a conference, from the first member's coming until the last one's leaving. A room has many. */
@Entity
@Table(name = "conference_run")
@Cacheable
class ConferenceRunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conference_run_seq")
    @SequenceGenerator(name = "conference_run_seq", sequenceName = "conference_run_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false, length = 128)
    private String name;

    @Column(nullable = false, updatable = false, length = 128)
    private String domain;

    /** Counts the runs of a conference from 1, so that two nodes cannot insert the same run twice. */
    @Column(nullable = false, updatable = false)
    private int ordinal;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    /** When the run was first seen; {@code startedAt} may become known later and be earlier. */
    @Column(name = "seen_at", nullable = false, updatable = false)
    private Instant seenAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    @Column(name = "last_known_at", nullable = false)
    private Instant lastKnownAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ConferenceRunEntity() {}

    ConferenceRunEntity(ConferenceId conference, int ordinal, Instant startedAt, Instant seenAt) {
        this.name = conference.name();
        this.domain = conference.domain();
        this.ordinal = ordinal;
        this.startedAt = startedAt;
        this.lastKnownAt = startedAt;
        this.seenAt = seenAt;
        this.lastSeenAt = seenAt;
    }

    ConferenceId conference() {
        return new ConferenceId(name, domain);
    }

    Long id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    Instant startedAt() {
        return startedAt;
    }

    /**
     * Returns whether the run was first seen after that moment, so that a sighting of that moment does not belong to
     * it.
     */
    boolean isNewerThan(Instant moment) {
        return seenAt.isAfter(moment);
    }

    /** Returns the last moment at which the whole roster was known. */
    Instant lastKnownAt() {
        return lastKnownAt;
    }

    /** Returns until when open stays are known to have lasted. */
    Instant knownUntil(Instant now) {
        return isOpen() && lastKnownAt.plus(AttendanceTables.WATCHED).isBefore(now) ? lastKnownAt : now;
    }

    AttendedConference attended(long members, Duration longest) {
        return new AttendedConference(ordinal, startedAt, endedAt, lastKnownAt, members, longest);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Returns whether the run had not ended before that moment. */
    boolean reaches(Instant moment) {
        return endedAt == null || !endedAt.isBefore(moment);
    }

    void known(Instant moment) {
        if (moment.isAfter(lastKnownAt)) {
            lastKnownAt = moment;
        }
        seen(moment);
    }

    void seen(Instant moment) {
        if (moment.isAfter(lastSeenAt)) {
            lastSeenAt = moment;
        }
    }

    /** Ends a run whose end was not seen, at its last sighting, so that all of its sightings are within it. */
    void endUnseen() {
        end(lastSeenAt);
    }

    void startedAlready(Instant moment) {
        if (moment.isBefore(startedAt)) {
            startedAt = moment;
        }
    }

    void end(Instant moment) {
        endedAt = moment.isBefore(startedAt) ? startedAt : moment;
    }
}
