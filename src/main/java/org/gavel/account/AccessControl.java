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
 * The one place that is asked whether somebody may do something, whichever way he comes: page, socket or program. The switch checks
 * no role ({@code docs/protocol.md} §14), so this is all that stands between a moderator and an act.
 *
 * <p>Two kinds of questions. {@link #permits} is for drawing: what to offer, what to show. {@link #admits} is for doing, and leaves a
 * trace when the answer is no.
 */
@ApplicationScoped
public class AccessControl {

    private final PolicyKeeper policy;
    private final Event<AccessRefusal> refusals;
    private final Clock clock;

    @Inject
    public AccessControl(PolicyKeeper policy, Event<AccessRefusal> refusals, Clock clock) {
        this.policy = policy;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Whether he may do it in that room; without a room ({@code null}), whether he may do it everywhere. */
    public boolean permits(Moderator who, Permission what, ConferenceId room) {
        return standing(who)
                .filter(standing -> standing.permits(what, room, clock.instant()))
                .isPresent();
    }

    /** Whether he has it in all rooms and without an end, so that he may give it to others: lent permissions cannot be given on. */
    public boolean owns(Moderator who, Permission what) {
        return standing(who)
                .filter(standing -> standing.owns(what, clock.instant()))
                .isPresent();
    }

    /**
     * He is about to do it. A refusal is told to those who keep record of it.
     *
     * @param attempt what he tries, for the record
     * @param room where, or {@code null}
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
     * @return wire names, such as {@code audit}
     */
    public Set<String> groups(Moderator who) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permits(who, permission, null))
                .map(Permission::wire)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is decided about him; nothing when he has no account (any more). */
    public Optional<AccountStatus> standing(Moderator who) {
        return policy.current().of(who.id());
    }

    /** For what is no bean, such as a page: is run after each change of what anybody may; must not wait. */
    public void listen(Runnable listener) {
        policy.listen(listener);
    }

    public void unlisten(Runnable listener) {
        policy.unlisten(listener);
    }
}
