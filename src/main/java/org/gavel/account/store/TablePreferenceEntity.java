package org.gavel.account.store;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The view of one table that one person chose. */
@Entity
@Table(name = "table_preference")
@IdClass(TablePreferenceId.class)
@Cacheable(false)
class TablePreferenceEntity {

    /** The most characters of the view as JSON. */
    static final int LONGEST = 4_000;

    @Id
    @Column(nullable = false, updatable = false, length = 128)
    private String login;

    @Id
    @Column(name = "table_name", nullable = false, updatable = false, length = 32)
    private String table;

    @Column(nullable = false, length = LONGEST)
    private String look;

    protected TablePreferenceEntity() {}

    TablePreferenceEntity(TablePreferenceId id, String look) {
        this.login = id.login();
        this.table = id.table();
        this.look = look;
    }

    String look() {
        return look;
    }
}
