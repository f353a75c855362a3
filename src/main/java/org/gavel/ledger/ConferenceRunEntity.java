package org.gavel.ledger;

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

/** One run of a conference, from the first member in to the last one out; the same room has many. */
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

    /** Numbers the runs of a conference, so that two nodes cannot begin the same one twice. */
    @Column(nullable = false, updatable = false)
    private int ordinal;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    /** When the run was first seen; {@code startedAt} may be learned later and lie before that. */
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

    /** Whether the run had not been seen at that moment, so that what was seen then is not about it. */
    boolean isNewerThan(Instant moment) {
        return seenAt.isAfter(moment);
    }

    /** The last moment at which the whole roster was known. */
    Instant lastKnownAt() {
        return lastKnownAt;
    }

    /** Until when stays without an end are known to have lasted. */
    Instant knownUntil(Instant now) {
        return isOpen() && lastKnownAt.plus(AttendanceBook.WATCHED).isBefore(now) ? lastKnownAt : now;
    }

    AttendedConference attended(long members, Duration longest) {
        return new AttendedConference(ordinal, startedAt, endedAt, lastKnownAt, members, longest);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Whether the run was still going on at that moment, or is. */
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

    /** Ends the run when it was last seen, so that all that was seen of it lies within. */
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
