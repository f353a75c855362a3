package org.gavel.roster.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gavel.conference.ConferenceId;

/** The database row of an answer that lets a user see a room. A refusal has no row. */
@Entity
@Table(name = "room_answer")
@IdClass(RoomAnswerId.class)
class RoomAnswerEntity {

    @Id
    @Column(name = "switch_user", length = 256)
    private String switchUser;

    @Id
    @Column(length = 128)
    private String name;

    @Id
    @Column(length = 128)
    private String domain;

    @Column(name = "granted_at", nullable = false)
    private Instant grantedAt;

    protected RoomAnswerEntity() {}

    RoomAnswerEntity(RoomAnswer answer) {
        this.switchUser = answer.switchUser();
        this.name = answer.room().name();
        this.domain = answer.room().domain();
        this.grantedAt = answer.at();
    }

    ConferenceId room() {
        return new ConferenceId(name, domain);
    }
}
