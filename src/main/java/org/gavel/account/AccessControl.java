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
 * Decides whether somebody may do something, whichever way they come: page, socket or program. It is asked for everything. The
 * switch checks no role ({@code docs/protocol.md} §14), so this is all that stands between a moderator and an act.
 *
 * <p>Two kinds of questions. {@link #permits} is for drawing: what to offer, what to show. {@link #admits} is for doing, and leaves
 * a trace when the answer is no.
 */
@ApplicationScoped
public class AccessControl {

    private final PolicyKeeper policy;
    private final Event<AccessRefusal> refusals;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param policy what is decided about all accounts
     * @param refusals hears of each refusal
     * @param clock tells the time of day
     */
    @Inject
    public AccessControl(PolicyKeeper policy, Event<AccessRefusal> refusals, Clock clock) {
        this.policy = policy;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * {@return whether an account may do it in that room} Without a room, whether it may do it everywhere.
     *
     * @param who the account
     * @param what the permission
     * @param room in which room; {@code null} for all rooms
     */
    public boolean permits(Moderator who, Permission what, ConferenceId room) {
        return standing(who)
                .filter(standing -> standing.permits(what, room, clock.instant()))
                .isPresent();
    }

    /**
     * {@return whether an account has a permission in all rooms and without an end, so that its person may give it to others}
     * Permissions that end cannot be given on.
     *
     * @param who the account
     * @param what the permission
     */
    public boolean owns(Moderator who, Permission what) {
        return standing(who)
                .filter(standing -> standing.owns(what, clock.instant()))
                .isPresent();
    }

    /**
     * Decides on an attempt. A refusal is told to those who keep record of it.
     *
     * @param by who tries
     * @param what the permission that it needs
     * @param attempt what they try, for the record
     * @param room where, or {@code null}
     * @return whether they may do it
     */
    public boolean admits(Actor by, Permission what, String attempt, ConferenceId room) {
        boolean admitted = permits(by.who(), what, room);
        if (!admitted) {
            refusals.fire(new AccessRefusal.NotPermitted(by, what, attempt, room));
        }
        return admitted;
    }

    /**
     * What the server's own means of security call groups: the permissions that hold in all rooms now.
     *
     * @param who the account
     * @return wire names, such as {@code audit}
     */
    public Set<String> groups(Moderator who) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permits(who, permission, null))
                .map(Permission::wire)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return what is decided about an account} Empty when there is no such account (any more).
     *
     * @param who the account
     */
    public Optional<AccountStatus> standing(Moderator who) {
        return policy.current().of(who.id());
    }

    /**
     * Adds a listener.
     *
     * @param listener is run after each change of what anybody may, on the thread that brought it; must not wait
     */
    public void listen(Runnable listener) {
        policy.listen(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener one that was added; any other is ignored
     */
    public void unlisten(Runnable listener) {
        policy.unlisten(listener);
    }
}
