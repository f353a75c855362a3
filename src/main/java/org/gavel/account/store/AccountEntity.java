package org.gavel.account.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gavel.account.AccountKind;

/** Somebody who may sign in. */
@Entity
@Table(name = "account")
public class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false, length = 128)
    private String login;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 8)
    private AccountKind kind;

    @Column(name = "display_name", nullable = false, length = 128)
    private String name;

    @Column(length = AccountSearchText.LONGEST)
    private String folded;

    @Column(length = AccountSearchText.LONGEST)
    private String joined;

    @Column(nullable = false)
    private boolean active = true;

    @Column(name = "password_hash", length = 256)
    private String passwordHash;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "switch_login", length = 128)
    private String switchLogin;

    @Column(name = "switch_secret", length = 1024)
    private String switchSecret;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, length = 128)
    private String changedBy;

    @Version
    @Column(nullable = false)
    private int version;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<GrantEntity> grants = new ArrayList<>();

    protected AccountEntity() {}

    /** @param login in lower case; with {@code @domain} for one of the switch and without any {@code @} for one of Gavel */
    public AccountEntity(String login, AccountKind kind, String name, String by, Instant at) {
        this.login = login;
        this.kind = kind;
        this.name = name;
        this.createdAt = at;
        this.changedBy = by;
        this.changedAt = at;
        findBy(AccountSearchText.of(login, name));
    }

    private void findBy(AccountSearchText text) {
        folded = text.folded();
        joined = text.joined();
    }

    public void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /** Only of a new one: later sign-ins are no changes of an account. */
    public void signedIn(Instant at) {
        lastSignInAt = at;
    }

    public void call(String wanted) {
        name = wanted;
        findBy(AccountSearchText.of(login, name));
    }

    /** Who is deactivated is signed out, and not signed in again by being activated. */
    public void activate(boolean wanted, Instant at) {
        if (active && !wanted) {
            validFrom = at;
        }
        active = wanted;
    }

    /** Ends all sessions that began before. */
    public void signOutEverywhere(Instant at) {
        validFrom = at;
    }

    public void setPassword(String hash) {
        passwordHash = hash;
    }

    public void requireChange(boolean wanted) {
        mustChange = wanted;
    }

    /** @param secret sealed; {@code null} for none */
    public void assignSwitchAccount(String wanted, String secret) {
        switchLogin = wanted;
        switchSecret = secret;
    }

    public void grant(RoleEntity role, String scope, String room, Instant from, Instant until) {
        grants.add(new GrantEntity(this, role, scope, room, from, until));
    }

    public void withdraw(GrantEntity grant) {
        grants.remove(grant);
    }

    public Long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public AccountKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    /** {@code null} for an account of the switch. */
    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChange() {
        return mustChange;
    }

    /** {@code null} when no sessions were ended. */
    public Instant validFrom() {
        return validFrom;
    }

    /** {@code null} when none is assigned. */
    public String switchLogin() {
        return switchLogin;
    }

    /** Sealed; {@code null} when none is kept. */
    public String switchSecret() {
        return switchSecret;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** {@code null} when he never was. */
    public Instant lastSignInAt() {
        return lastSignInAt;
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

    public List<GrantEntity> grants() {
        return List.copyOf(grants);
    }
}
