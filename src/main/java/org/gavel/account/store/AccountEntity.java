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

/** An account in the database. */
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

    /**
     * Makes a new account without a password and without roles.
     *
     * @param login the login in lower case, at most 128 characters; with {@code @domain} for one of the switch, without
     *     {@code @} for one of Gavel
     * @param kind whether it belongs to Gavel or to the switch
     * @param name the person's name for others, 1 to 128 characters
     * @param by the login of the person who makes it, at most 128 characters
     * @param at when they make it
     */
    public AccountEntity(String login, AccountKind kind, String name, String by, Instant at) {
        this.login = login;
        this.kind = kind;
        this.name = name;
        this.createdAt = at;
        this.changedBy = by;
        this.changedAt = at;
        setSearchText(AccountSearchText.of(login, name));
    }

    private void setSearchText(AccountSearchText text) {
        folded = text.folded();
        joined = text.joined();
    }

    /**
     * Stores who changed the account last.
     *
     * @param by the login of the administrator, at most 128 characters
     * @param at when they changed it
     */
    public void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /**
     * Stores the first sign-in of a new account. Later ones are stored by a query, which changes no version.
     *
     * @param at when the person signed in
     */
    public void signedIn(Instant at) {
        lastSignInAt = at;
    }

    /**
     * Sets the person's name, also for the search.
     *
     * @param wanted the person's name for others, 1 to 128 characters
     */
    public void setName(String wanted) {
        name = wanted;
        setSearchText(AccountSearchText.of(login, name));
    }

    /**
     * Activates or deactivates the account. Deactivating ends its sessions; activating does not bring them back.
     *
     * @param wanted whether it is active from now on
     * @param at the present moment
     */
    public void activate(boolean wanted, Instant at) {
        if (active && !wanted) {
            validFrom = at;
        }
        active = wanted;
    }

    /**
     * Ends all sessions that began before a moment.
     *
     * @param at the moment
     */
    public void signOutEverywhere(Instant at) {
        validFrom = at;
    }

    /**
     * Sets the password.
     *
     * @param hash its hash by {@code PasswordHash}, at most 256 characters
     */
    public void setPassword(String hash) {
        passwordHash = hash;
    }

    /**
     * Sets whether the person must choose a new password before anything else.
     *
     * @param wanted whether they must
     */
    public void requireChange(boolean wanted) {
        mustChange = wanted;
    }

    /**
     * Assigns an account at the switch.
     *
     * @param wanted the login at the switch, at most 128 characters; {@code null} for none
     * @param secret its password, encrypted by {@code SecretBox}; {@code null} for none
     */
    public void assignSwitchAccount(String wanted, String secret) {
        switchLogin = wanted;
        switchSecret = secret;
    }

    /**
     * Grants a role to the account.
     *
     * @param role the role
     * @param scope {@code ALL}, {@code LIKE} or {@code ONE}
     * @param room the room for {@code ONE}, the pattern for {@code LIKE}; {@code null} for {@code ALL}
     * @param from when the grant begins; {@code null} for no beginning
     * @param until when the grant ends; {@code null} for no end
     */
    public void grant(RoleEntity role, String scope, String room, Instant from, Instant until) {
        grants.add(new GrantEntity(this, role, scope, room, from, until));
    }

    /**
     * Withdraws a grant.
     *
     * @param grant one of {@link #grants}
     */
    public void withdraw(GrantEntity grant) {
        grants.remove(grant);
    }

    /** {@return the row's id; {@code null} until it is stored} */
    public Long id() {
        return id;
    }

    /** {@return the login in lower case; with {@code @domain} for one of the switch} */
    public String login() {
        return login;
    }

    /** {@return whether it belongs to Gavel or to the switch} */
    public AccountKind kind() {
        return kind;
    }

    /** {@return the person's name for others} */
    public String name() {
        return name;
    }

    /** {@return whether the person may sign in} */
    public boolean isActive() {
        return active;
    }

    /** {@return the hash of the password; {@code null} for an account of the switch} */
    public String passwordHash() {
        return passwordHash;
    }

    /** {@return whether the person must choose a new password before anything else} */
    public boolean mustChange() {
        return mustChange;
    }

    /** {@return the moment before which all sessions ended; {@code null} when none was ended} */
    public Instant validFrom() {
        return validFrom;
    }

    /** {@return the login of the assigned account at the switch; {@code null} when none is assigned} */
    public String switchLogin() {
        return switchLogin;
    }

    /** {@return the encrypted password of that account; {@code null} when none is stored} */
    public String switchSecret() {
        return switchSecret;
    }

    /** {@return when the account was made} */
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return when the person last signed in; {@code null} when they never did} */
    public Instant lastSignInAt() {
        return lastSignInAt;
    }

    /** {@return when an administrator or its person changed it last} */
    public Instant changedAt() {
        return changedAt;
    }

    /** {@return the login of the person who changed it last} */
    public String changedBy() {
        return changedBy;
    }

    /** {@return the version of the row, which grows with each change and reveals concurrent changes} */
    public int version() {
        return version;
    }

    /** {@return all grants in a copy, also those that are not valid now} */
    public List<GrantEntity> grants() {
        return List.copyOf(grants);
    }
}
