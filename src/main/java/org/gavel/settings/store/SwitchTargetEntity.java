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
import org.gavel.settings.SwitchTarget;

/** A switch that an administrator entered on a page. At most one of them is in use. */
@Entity
@Table(name = "switch_target")
public class SwitchTargetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "switch_target_seq")
    @SequenceGenerator(name = "switch_target_seq", sequenceName = "switch_target_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 64)
    private String name;

    @Column(nullable = false, length = 256)
    private String url;

    @Column(nullable = false, length = 128)
    private String domain;

    @Column(name = "room_template", nullable = false, length = 128)
    private String roomTemplate;

    @Column(nullable = false, length = 16_000)
    private String certificate;

    @Column(name = "in_use", nullable = false)
    private boolean inUse;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, length = 128)
    private String changedBy;

    @Version
    @Column(nullable = false)
    private int version;

    /** Makes an empty switch; call {@link #set} before it is stored. */
    public SwitchTargetEntity() {}

    /**
     * Sets everything but the use.
     *
     * @param wanted the switch, already checked
     * @param by the login of the administrator, at most 128 characters
     * @param at when they changed it
     */
    public void set(SwitchTarget wanted, String by, Instant at) {
        name = wanted.name();
        url = wanted.url();
        domain = wanted.domain();
        roomTemplate = wanted.roomTemplate();
        certificate = wanted.certificate();
        changed(by, at);
    }

    /**
     * Begins or ends the use of this switch.
     *
     * @param wanted whether it is in use from now on
     * @param by the login of the administrator, at most 128 characters
     * @param at when they chose it
     */
    public void use(boolean wanted, String by, Instant at) {
        inUse = wanted;
        changed(by, at);
    }

    private void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /** {@return the row's id; {@code null} until it is stored} */
    public Long id() {
        return id;
    }

    /** {@return the switch as it was entered} */
    public SwitchTarget target() {
        return new SwitchTarget(name, url, domain, roomTemplate, certificate);
    }

    /** {@return whether Gavel connects to this switch at its next start} */
    public boolean isInUse() {
        return inUse;
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
