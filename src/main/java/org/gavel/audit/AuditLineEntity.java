package org.gavel.audit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A line of the audit in the database. It is never changed. It is not cached, because a check must read the database
 * itself.
 */
@Entity
@Table(name = "audit_line")
@IdClass(AuditLineId.class)
@Cacheable(false)
class AuditLineEntity {

    @Id
    @Column(nullable = false, updatable = false, length = 36)
    private String chain;

    @Id
    @Column(name = "seq", nullable = false, updatable = false)
    private long number;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false, length = 16)
    private String kind;

    @Column(name = "actor_id", nullable = false, updatable = false, length = AuditText.ACTOR)
    private String actorId;

    @Column(name = "actor_name", nullable = false, updatable = false, length = AuditText.ACTOR)
    private String actorName;

    @Column(nullable = false, updatable = false, length = AuditText.ADDRESS)
    private String address;

    @Column(nullable = false, updatable = false, length = AuditText.WHAT)
    private String what;

    @Column(updatable = false, length = AuditText.ROOM)
    private String room;

    @Column(updatable = false, length = AuditText.SUBJECT)
    private String subject;

    @Column(nullable = false, updatable = false)
    private int subjects;

    @Column(updatable = false, length = 16)
    private String result;

    @Column(updatable = false)
    private Long about;

    @Column(updatable = false, columnDefinition = "text")
    private String detail;

    @Column(nullable = false, updatable = false, columnDefinition = "char(64)")
    private String hash;

    protected AuditLineEntity() {}

    AuditLineEntity(AuditLine line) {
        this.chain = line.chain();
        this.number = line.number();
        this.at = line.at();
        this.kind = line.kind();
        this.actorId = line.actorId();
        this.actorName = line.actorName();
        this.address = line.address();
        this.what = line.what();
        this.room = line.room();
        this.subject = line.subject();
        this.subjects = line.subjects();
        this.result = line.result();
        this.about = line.about();
        this.detail = line.detail();
        this.hash = line.hash();
    }

    AuditLine line() {
        return new AuditLine(
                chain, number, at, kind, actorId, actorName, address, what, room, subject, subjects, result, about,
                detail, hash);
    }
}
