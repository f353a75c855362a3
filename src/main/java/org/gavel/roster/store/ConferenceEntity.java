package org.gavel.roster.store;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gavel.conference.ConferenceId;

/** The database row of a conference that Gavel has seen, running or not. */
@Entity
@Table(name = "conference")
@Cacheable
class ConferenceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conference_seq")
    @SequenceGenerator(name = "conference_seq", sequenceName = "conference_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false, length = 128)
    private String name;

    @Column(nullable = false, updatable = false, length = 128)
    private String domain;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    @Column(name = "run_started_at")
    private Instant runStartedAt;

    @Column(nullable = false)
    private boolean running;

    private Boolean locked;

    private Boolean recording;

    protected ConferenceEntity() {}

    ConferenceEntity(ConferenceId conference, Instant seenAt) {
        this.name = conference.name();
        this.domain = conference.domain();
        this.lastSeenAt = seenAt;
    }

    void take(RowChange.ConferenceRow row) {
        if (row.seenAt().isBefore(lastSeenAt)) {
            return;
        }
        lastSeenAt = row.seenAt();
        running = row.running();
        runStartedAt = row.running() ? row.runStart() : runStartedAt;
        locked = row.locked();
        recording = row.recording();
    }

    Long id() {
        return id;
    }

    /** Whether it was running when it was last seen. */
    boolean isRunning() {
        return running;
    }

    ConferenceId conference() {
        return new ConferenceId(name, domain);
    }

    MirroredConference mirrored(int members) {
        return new MirroredConference(conference(), running, members, runStartedAt, locked, recording, lastSeenAt);
    }
}
