package org.gavel.settings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A room that an administrator named on a page. */
@Entity
@Table(name = "named_room")
public class NamedRoomEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "named_room_seq")
    @SequenceGenerator(name = "named_room_seq", sequenceName = "named_room_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 257)
    private String number;

    @Column(nullable = false, length = 128)
    private String title;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, length = 128)
    private String changedBy;

    @Version
    @Column(nullable = false)
    private int version;

    /** Makes an empty room; call {@link #set} before it is stored. */
    public NamedRoomEntity() {}

    /**
     * Sets number and title.
     *
     * @param wantedNumber the room's number, or the whole name of its conference; 1 to 257 characters
     * @param wantedTitle the room's name for people, at most 128 characters; may be empty
     * @param by the login of the administrator, at most 128 characters
     * @param at when they changed it
     */
    public void set(String wantedNumber, String wantedTitle, String by, Instant at) {
        number = wantedNumber;
        title = wantedTitle;
        changedBy = by;
        changedAt = at;
    }

    /** {@return the row's id; {@code null} until it is stored} */
    public Long id() {
        return id;
    }

    /** {@return the room's number, or the whole name of its conference} */
    public String number() {
        return number;
    }

    /** {@return the room's name for people; may be empty} */
    public String title() {
        return title;
    }

    /** {@return when it was last changed} */
    public Instant changedAt() {
        return changedAt;
    }

    /** {@return the login of the administrator who changed it last} */
    public String changedBy() {
        return changedBy;
    }

    /** {@return the version of the row, which grows with each change and reveals concurrent changes} */
    public int version() {
        return version;
    }
}
