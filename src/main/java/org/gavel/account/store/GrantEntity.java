package org.gavel.account.store;

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

/** A grant of a role to an account. It never changes: another one replaces it. */
@Entity
@Table(name = "access_grant")
public class GrantEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_grant_seq")
    @SequenceGenerator(name = "access_grant_seq", sequenceName = "access_grant_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // queries read it
    private AccountEntity account;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id", nullable = false, updatable = false)
    private RoleEntity role;

    @Column(nullable = false, updatable = false, length = 8)
    private String scope;

    @Column(updatable = false, length = 257)
    private String room;

    @Column(name = "valid_from", updatable = false)
    private Instant validFrom;

    @Column(name = "valid_until", updatable = false)
    private Instant validUntil;

    protected GrantEntity() {}

    /**
     * Makes a grant that is not stored yet.
     *
     * @param scope {@code ALL}, {@code LIKE} or {@code ONE}
     * @param room the room for {@code ONE}, the pattern for {@code LIKE}; {@code null} for {@code ALL}
     */
    GrantEntity(AccountEntity account, RoleEntity role, String scope, String room, Instant from, Instant until) {
        this.account = account;
        this.role = role;
        this.scope = scope;
        this.room = room;
        this.validFrom = from;
        this.validUntil = until;
    }

    /** {@return the row's id; {@code null} until it is stored} */
    public Long id() {
        return id;
    }

    /** {@return the granted role} */
    public RoleEntity role() {
        return role;
    }

    /** {@return {@code ALL}, {@code LIKE} or {@code ONE}} */
    public String scope() {
        return scope;
    }

    /** {@return the room for {@code ONE}, the pattern for {@code LIKE}; {@code null} for {@code ALL}} */
    public String room() {
        return room;
    }

    /** {@return when the grant begins; {@code null} when it has no beginning} */
    public Instant validFrom() {
        return validFrom;
    }

    /** {@return when the grant ends; {@code null} when it has no end} */
    public Instant validUntil() {
        return validUntil;
    }
}
