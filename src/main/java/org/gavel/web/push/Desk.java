package org.gavel.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.account.Moderator;
import org.gavel.account.Standing;
import org.gavel.moderation.ActRelay;
import org.gavel.moderation.Gate;
import org.gavel.moderation.Links;
import org.gavel.moderation.ModeratorLink;
import org.gavel.moderation.Room;
import org.gavel.moderation.RoomNames;
import org.gavel.moderation.Rooms;

/** All that a page's socket needs of the rest of Gavel. */
@ApplicationScoped
public class Desk {

    private final String run = UUID.randomUUID().toString();
    private final Links links;
    private final Rooms rooms;
    private final RoomNames names;
    private final ActRelay relay;
    private final Gate gate;
    private final org.gavel.account.Gate permissions;
    private final ScheduledExecutorService scheduler;

    /** For the proxy of the container. */
    protected Desk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Desk(
            Links links,
            Rooms rooms,
            RoomNames names,
            ActRelay relay,
            Gate gate,
            org.gavel.account.Gate permissions,
            ScheduledExecutorService scheduler) {
        this.links = links;
        this.rooms = rooms;
        this.names = names;
        this.relay = relay;
        this.gate = gate;
        this.permissions = permissions;
        this.scheduler = scheduler;
    }

    /** The link of who is signed in, held by his session from now on; nothing when it was closed meanwhile. */
    Optional<ModeratorLink> join(String moderatorId, String httpSession) {
        return links.join(moderatorId, httpSession);
    }

    void leave(String moderatorId, String httpSession) {
        links.leave(moderatorId, httpSession);
    }

    /** Whether he has to choose a new password before anything else. */
    boolean mustChange(Moderator who) {
        return permissions.standing(who).filter(Standing::mustChange).isPresent();
    }

    /** Another one after every start, because row handles begin anew then. */
    String run() {
        return run;
    }

    Rooms rooms() {
        return rooms;
    }

    /** The room that a page names, opened if need be; nothing when the name can be none. */
    Optional<Room> room(String name) {
        return names.conference(name).flatMap(rooms::open);
    }

    ActRelay relay() {
        return relay;
    }

    Gate gate() {
        return gate;
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }
}
