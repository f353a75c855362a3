package org.gavel.roster.store;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gavel.conference.LastingState;
import org.gavel.conference.Sighting.MemberSeen;

/** The database row of a member who is in a conference. It is deleted when the member leaves. */
@Entity
@Table(name = "conference_member")
@Cacheable
class MemberEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conference_member_seq")
    @SequenceGenerator(name = "conference_member_seq", sequenceName = "conference_member_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "conference_id", nullable = false, updatable = false)
    private ConferenceEntity conference;

    @Column(name = "channel_uuid", nullable = false, updatable = false, length = 128)
    private String uuid;

    @Column(name = "member_id", nullable = false)
    private long memberId;

    @Column(name = "caller_number", nullable = false, length = 64)
    private String number;

    @Column(name = "caller_name", nullable = false, length = 256)
    private String name;

    @Column(nullable = false, length = 64)
    private String codec;

    private Boolean moderator;

    @Column(nullable = false)
    private boolean muted;

    @Column(nullable = false)
    private boolean deaf;

    @Column(name = "on_hold", nullable = false)
    private boolean onHold;

    @Column(nullable = false)
    private boolean video;

    @Column(name = "joined_at", nullable = false)
    private Instant joinedAt;

    @Column(name = "joined_exactly", nullable = false)
    private boolean joinedExactly;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected MemberEntity() {}

    MemberEntity(ConferenceEntity conference, MemberSeen member) {
        this.conference = conference;
        this.uuid = member.uuid();
        copy(member);
    }

    /** Takes over a sighting, unless the row has a newer one, perhaps of another node. */
    void take(MemberSeen member) {
        if (!member.at().isBefore(seenAt)) {
            copy(member);
        }
    }

    private void copy(MemberSeen member) {
        LastingState state = member.state();
        memberId = member.memberId();
        number = member.number();
        name = member.name();
        codec = member.codec();
        moderator = state.moderator();
        muted = state.muted();
        deaf = state.deaf();
        onHold = state.onHold();
        video = state.video();
        joinedAt = member.joinedAt();
        joinedExactly = member.joinedExactly();
        seenAt = member.at();
    }

    Long id() {
        return id;
    }

    String uuid() {
        return uuid;
    }

    /** When the row's sighting was made. */
    Instant seenAt() {
        return seenAt;
    }

    /** The row as a sighting. */
    MemberSeen member() {
        return new MemberSeen(
                conference.conference(),
                uuid,
                memberId,
                number,
                name,
                codec,
                new LastingState(muted, deaf, onHold, video, moderator),
                joinedAt,
                joinedExactly,
                seenAt);
    }
}
