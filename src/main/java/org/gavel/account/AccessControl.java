package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;

/**
 * Decides what an account may do, where and until when. Pages, sockets and programs all ask it before each action,
 * because the switch checks no role of Gavel ({@code docs/protocol.md} §14).
 *
 * <p>{@link #permits} decides what a page shows and offers. {@link #admits} decides on an attempt, and records a
 * refusal in the audit.
 */
@ApplicationScoped
public class AccessControl {

    private final PolicyCache policy;
    private final Event<AccessRefusal> refusals;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param policy holds the grants of all accounts
     * @param refusals fires an event at each refusal
     * @param clock tells the time of day
     */
    @Inject
    public AccessControl(PolicyCache policy, Event<AccessRefusal> refusals, Clock clock) {
        this.policy = policy;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * {@return whether an account has a permission in a room now}
     *
     * @param who the account
     * @param what the permission
     * @param room the room; {@code null} asks whether it has the permission in all rooms
     */
    public boolean permits(Moderator who, Permission what, ConferenceId room) {
        return status(who)
                .filter(status -> status.permits(what, room, clock.instant()))
                .isPresent();
    }

    /**
     * {@return whether an account has a permission in all rooms and without an end} Only then may it give the
     * permission to others.
     *
     * @param who the account
     * @param what the permission
     */
    public boolean owns(Moderator who, Permission what) {
        return status(who).filter(status -> status.owns(what, clock.instant())).isPresent();
    }

    /**
     * Decides on an attempt. When the attempt is not permitted, this fires an {@link AccessRefusal}, which the audit
     * records.
     *
     * @param by the person who tries, and their network address
     * @param what the permission that the attempt needs
     * @param attempt names the attempt in the audit, such as {@code mute}
     * @param room the room; {@code null} asks for the permission in all rooms
     * @return whether the attempt is permitted
     */
    public boolean admits(Actor by, Permission what, String attempt, ConferenceId room) {
        return admits(by, what, room, attempt, room);
    }

    /**
     * Decides on an attempt as {@link #admits(Actor, Permission, String, ConferenceId)} does, where the attempt in one
     * room needs the permission in others too.
     *
     * @param by the person who tries, and their network address
     * @param what the permission that the attempt needs
     * @param scope the room in which the attempt needs the permission; {@code null} for all rooms
     * @param attempt names the attempt in the audit, such as {@code transferConference}
     * @param room the room of the attempt, for the audit; {@code null} for none
     * @return whether the attempt is permitted
     */
    public boolean admits(Actor by, Permission what, ConferenceId scope, String attempt, ConferenceId room) {
        boolean admitted = permits(by.who(), what, scope);
        if (!admitted) {
            refusals.fire(new AccessRefusal.NotPermitted(by, what, attempt, room));
        }
        return admitted;
    }

    /**
     * Returns the groups of Jakarta Security: the permissions that an account has in all rooms now.
     *
     * @param who the account
     * @return their names as {@link Permission#wire} has them, such as {@code audit}; may be empty
     */
    public Set<String> groups(Moderator who) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permits(who, permission, null))
                .map(Permission::wire)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return status and grants of an account} Empty when there is no such account.
     *
     * @param who the account
     */
    public Optional<AccountStatus> status(Moderator who) {
        return policy.current().of(who.id());
    }

    /**
     * Adds a listener.
     *
     * @param listener runs after each change of any account's permissions, on the thread that made the change; must not
     *     wait
     */
    public void listen(Runnable listener) {
        policy.listen(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener a listener that was added; any other is ignored
     */
    public void unlisten(Runnable listener) {
        policy.unlisten(listener);
    }
}
