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

/** A room that an administrator has named on a page. */
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

    public NamedRoomEntity() {}

    /**
     * @param wantedNumber the number, or the whole conference name
     * @param wantedTitle how people call it; may be empty
     */
    public void set(String wantedNumber, String wantedTitle, String by, Instant at) {
        number = wantedNumber;
        title = wantedTitle;
        changedBy = by;
        changedAt = at;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }

    public int version() {
        return version;
    }
}
