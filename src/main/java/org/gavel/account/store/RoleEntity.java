package org.gavel.account.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A role in the database: a set of permissions with a name. */
@Entity
@Table(name = "role")
public class RoleEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_seq")
    @SequenceGenerator(name = "role_seq", sequenceName = "role_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 64)
    private String name;

    @Column(name = "starting_set", updatable = false, length = 16)
    private String startingSet;

    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission", nullable = false, length = 32)
    private Set<String> permissions = new HashSet<>();

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, length = 128)
    private String changedBy;

    @Version
    @Column(nullable = false)
    private int version;

    protected RoleEntity() {}

    /**
     * Makes a role without name and permissions; call {@link #set} before it is stored.
     *
     * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for a role that Gavel starts
     *     with, or {@code null}
     */
    public RoleEntity(String startingSet) {
        this.startingSet = startingSet;
    }

    /**
     * Sets name and permissions.
     *
     * @param called the role's name, 1 to 64 characters
     * @param wanted the names of its permissions, as {@code Permission.wire()} has them
     * @param by the login of the administrator, at most 128 characters
     * @param at when they changed it
     */
    public void set(String called, Set<String> wanted, String by, Instant at) {
        name = called;
        permissions.retainAll(wanted);
        permissions.addAll(wanted);
        changedBy = by;
        changedAt = at;
    }

    /** {@return the row's id; {@code null} until it is stored} */
    public Long id() {
        return id;
    }

    /** {@return the role's name} */
    public String name() {
        return name;
    }

    /**
     * {@return {@code administrator}, {@code moderator} or {@code observer} for a role that Gavel starts with;
     * otherwise {@code null}}
     */
    public String startingSet() {
        return startingSet;
    }

    /** {@return the names of its permissions in a copy, as {@code Permission.wire()} has them} */
    public Set<String> permissions() {
        return Set.copyOf(permissions);
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
