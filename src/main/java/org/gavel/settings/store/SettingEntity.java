package org.gavel.settings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The value of a setting that an administrator changed on a page. */
@Entity
@Table(name = "setting")
public class SettingEntity {

    @Id
    @Column(nullable = false, updatable = false, length = 64)
    private String name;

    @Column(nullable = false, length = 1024)
    private String text;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, length = 128)
    private String changedBy;

    @Version
    @Column(nullable = false)
    private int version;

    protected SettingEntity() {}

    /**
     * Makes a setting without a value; call {@link #set} before it is stored.
     *
     * @param name as in {@link org.gavel.settings.LiveSetting#key()}
     */
    public SettingEntity(String name) {
        this.name = name;
    }

    /**
     * Sets the value.
     *
     * @param wanted a valid value, 1 to 1024 characters
     * @param by the login of the administrator, at most 128 characters
     * @param at when they changed it
     */
    public void set(String wanted, String by, Instant at) {
        text = wanted;
        changedBy = by;
        changedAt = at;
    }

    /** {@return the setting's name, such as {@code gavel.session.idle}} */
    public String name() {
        return name;
    }

    /** {@return the value as text} */
    public String text() {
        return text;
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
