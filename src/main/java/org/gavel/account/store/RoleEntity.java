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

/** A set of permissions with a name. */
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

    /** @param startingSet {@code administrator}, {@code moderator}, {@code observer}, or {@code null} for a role of one's own */
    public RoleEntity(String startingSet) {
        this.startingSet = startingSet;
    }

    /**
     * Takes over what an administrator entered.
     *
     * @param called the role's name
     * @param wanted as {@code Permission.wire()} has them
     * @param by the login of the administrator
     * @param at when they entered it
     */
    public void set(String called, Set<String> wanted, String by, Instant at) {
        name = called;
        permissions.retainAll(wanted);
        permissions.addAll(wanted);
        changedBy = by;
        changedAt = at;
    }

    /** {@return the row's number; {@code null} until it is stored} */
    public Long id() {
        return id;
    }

    /** {@return the role's name} */
    public String name() {
        return name;
    }

    /** {@return with which permissions Gavel started the role; {@code null} for a role that administrators made} */
    public String startingSet() {
        return startingSet;
    }

    /** {@return the permissions as {@code Permission.wire()} has them; a copy} */
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

    /** {@return the version by which the database finds changes that were made at the same time} */
    public int version() {
        return version;
    }
}
