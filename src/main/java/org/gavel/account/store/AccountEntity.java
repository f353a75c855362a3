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

    /**
     * Makes a new account without a password and without roles.
     *
     * @param login in lower case; with {@code @domain} for one of the switch and without any {@code @} for one of Gavel
     * @param kind whether it belongs to Gavel or to the switch
     * @param name how the person is shown to others
     * @param by the login of who makes it
     * @param at when they make it
     */
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

    /**
     * Notes a change by an administrator.
     *
     * @param by the login of the administrator
     * @param at when they changed it
     */
    public void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /**
     * Notes the first sign-in of a new account. Later sign-ins are no changes of an account.
     *
     * @param at when the person signed in
     */
    public void signedIn(Instant at) {
        lastSignInAt = at;
    }

    /**
     * Names the person, and makes the account findable by that name.
     *
     * @param wanted how the person is shown to others
     */
    public void call(String wanted) {
        name = wanted;
        findBy(AccountSearchText.of(login, name));
    }

    /**
     * Activates or deactivates the account. Deactivating ends its sessions, and activating does not bring them back.
     *
     * @param wanted whether it is active from now on
     * @param at when this happens
     */
    public void activate(boolean wanted, Instant at) {
        if (active && !wanted) {
            validFrom = at;
        }
        active = wanted;
    }

    /**
     * Ends all sessions that began before.
     *
     * @param at when this happens
     */
    public void signOutEverywhere(Instant at) {
        validFrom = at;
    }

    /**
     * Takes another password.
     *
     * @param hash what {@code PasswordHash} made of it
     */
    public void setPassword(String hash) {
        passwordHash = hash;
    }

    /**
     * Sets whether the person has to choose a new password before anything else.
     *
     * @param wanted whether they have to
     */
    public void requireChange(boolean wanted) {
        mustChange = wanted;
    }

    /**
     * Assigns an account at the switch.
     *
     * @param wanted the user at the switch; {@code null} for none
     * @param secret sealed; {@code null} for none
     */
    public void assignSwitchAccount(String wanted, String secret) {
        switchLogin = wanted;
        switchSecret = secret;
    }

    /**
     * Gives a role to the account.
     *
     * @param role the role
     * @param scope the kind of rooms, as the database names it
     * @param room the room, or the pattern for rooms; {@code null} for all rooms
     * @param from when it begins to hold; {@code null} for always
     * @param until when it ends to hold; {@code null} for never
     */
    public void grant(RoleEntity role, String scope, String room, Instant from, Instant until) {
        grants.add(new GrantEntity(this, role, scope, room, from, until));
    }

    /**
     * Takes a role away.
     *
     * @param grant one of {@link #grants}
     */
    public void withdraw(GrantEntity grant) {
        grants.remove(grant);
    }

    /** {@return the row's number; {@code null} until it is stored} */
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

    /** {@return how the person is shown to others} */
    public String name() {
        return name;
    }

    /** {@return whether the person may sign in} */
    public boolean isActive() {
        return active;
    }

    /** {@return what is kept of the password; {@code null} for an account of the switch} */
    public String passwordHash() {
        return passwordHash;
    }

    /** {@return whether the person has to choose a new password before anything else} */
    public boolean mustChange() {
        return mustChange;
    }

    /** {@return the moment before which no session may have begun; {@code null} when none were ended} */
    public Instant validFrom() {
        return validFrom;
    }

    /** {@return the user at the switch; {@code null} when none is assigned} */
    public String switchLogin() {
        return switchLogin;
    }

    /** {@return the password of the user at the switch, sealed; {@code null} when none is kept} */
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

    /** {@return when it was last changed} */
    public Instant changedAt() {
        return changedAt;
    }

    /** {@return the login of who changed it last} */
    public String changedBy() {
        return changedBy;
    }

    /** {@return the version by which the database finds changes that were made at the same time} */
    public int version() {
        return version;
    }

    /** {@return the roles that are given to it, those that do not hold now too; a copy} */
    public List<GrantEntity> grants() {
        return List.copyOf(grants);
    }
}
