package org.gavel.attendance;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gavel.conference.Sighting.MemberSeen;

/**
 * One stay of one channel in a run; a channel that leaves and comes back has two. It is not cached: it is written twice
 * and read only for reports, so copies of all members of a large room in the cache would be of no use.
 */
@Entity
@Table(name = "attendance")
@Cacheable(false)
class AttendanceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attendance_seq")
    @SequenceGenerator(name = "attendance_seq", sequenceName = "attendance_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "run_id", nullable = false, updatable = false)
    private ConferenceRunEntity run;

    @Column(name = "channel_uuid", nullable = false, updatable = false, length = 128)
    private String uuid;

    /** Counts the stays of a channel in a run from 1, so that two nodes cannot insert the same stay twice. */
    @Column(nullable = false, updatable = false)
    private int ordinal;

    @Column(name = "caller_number", nullable = false, length = 64)
    private String number;

    @Column(name = "caller_name", nullable = false, length = 256)
    private String name;

    @Column(name = "joined_at", nullable = false)
    private Instant joinedAt;

    @Column(name = "joined_exactly", nullable = false)
    private boolean joinedExactly;

    /** When the channel was first seen; {@code joinedAt} may become known later and be earlier. */
    @Column(name = "seen_at", nullable = false, updatable = false)
    private Instant seenAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Ending ending;

    @Column(name = "put_out_by", length = 256)
    private String kickedBy;

    @Column(length = 500)
    private String reason;

    protected AttendanceEntity() {}

    AttendanceEntity(ConferenceRunEntity run, int ordinal, MemberSeen member) {
        this.run = run;
        this.ordinal = ordinal;
        this.uuid = member.uuid();
        this.seenAt = member.at();
        this.lastSeenAt = member.at();
        this.joinedAt = member.joinedAt();
        this.joinedExactly = member.joinedExactly();
        this.number = member.number();
        this.name = member.name();
    }

    /** Updates the stay: name and number may change, and the switch may send the exact time of joining. */
    void refine(MemberSeen member) {
        lastSeenAt = member.at().isAfter(lastSeenAt) ? member.at() : lastSeenAt;
        number = member.number();
        name = member.name();
        if (member.joinedExactly() && !joinedExactly) {
            joinedAt = member.joinedAt();
            joinedExactly = true;
        }
    }

    /** Ends the stay, never before its beginning. */
    void end(Instant moment, Ending how, String by, String why) {
        leftAt = moment.isBefore(joinedAt) ? joinedAt : moment;
        ending = how;
        kickedBy = by;
        reason = why;
    }

    /**
     * Ends a stay whose end was not seen, at the later of two times: the roster's last known and the member's last
     * sighting.
     */
    void endUnseen(Instant rosterKnownAt) {
        end(rosterKnownAt.isAfter(lastSeenAt) ? rosterKnownAt : lastSeenAt, Ending.UNKNOWN, null, null);
    }

    boolean isOpen() {
        return leftAt == null;
    }

    /** Returns whether the stay had not ended before that moment. */
    boolean reaches(Instant moment) {
        return leftAt == null || !leftAt.isBefore(moment);
    }

    /**
     * Returns whether the stay was first seen after that moment, so that a sighting of that moment does not belong to
     * it.
     */
    boolean isNewerThan(Instant moment) {
        return seenAt.isAfter(moment);
    }

    ConferenceRunEntity run() {
        return run;
    }

    String uuid() {
        return uuid;
    }

    Attendance attendance() {
        return new Attendance(
                id,
                run.conference(),
                run.ordinal(),
                run.startedAt(),
                uuid,
                number,
                name,
                joinedAt,
                joinedExactly,
                leftAt,
                ending,
                kickedBy,
                reason);
    }
}
