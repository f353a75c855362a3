package org.gavel.moderation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.account.Moderator;
import org.gavel.conference.PvtData;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.Credentials;
import org.gavel.verto.VertoEvent;

/**
 * The links of all moderators who are signed in on this node: one each, however many sessions and pages he has.
 *
 * <p>A link is made by the sign-in that proves him. It is held by his sessions; when the last one ends it is closed. One that no
 * session has taken within a minute, because the browser went away in between, is closed too.
 */
@ApplicationScoped
public class Links {

    private static final long UNCLAIMED_SECONDS = 60;

    private final Map<String, Held> links = new ConcurrentHashMap<>();
    private final Connections connections;
    private final Rooms rooms;
    private final MaintenanceWatch maintenance;
    private final ScheduledExecutorService scheduler;

    /** A link and the sessions that hold it; changed only inside {@code links.compute}. */
    private record Held(ModeratorLink link, Set<String> sessions) {}

    /** For the proxy of the container. */
    protected Links() {
        this(null, null, null, null);
    }

    @Inject
    public Links(
            Connections connections, Rooms rooms, MaintenanceWatch maintenance, ScheduledExecutorService scheduler) {
        this.connections = connections;
        this.rooms = rooms;
        this.maintenance = maintenance;
        this.scheduler = scheduler;
    }

    public Optional<ModeratorLink> find(String moderatorId) {
        return Optional.ofNullable(links.get(moderatorId)).map(Held::link);
    }

    /** How many moderators are linked. */
    public int size() {
        return links.size();
    }

    /**
     * A session begins to hold its moderator's link.
     *
     * @return the link, or nothing when there is none any more: then he must sign in anew
     */
    public Optional<ModeratorLink> join(String moderatorId, String sessionId) {
        Held held = links.computeIfPresent(moderatorId, (id, known) -> {
            Set<String> sessions = new HashSet<>(known.sessions());
            sessions.add(sessionId);
            return new Held(known.link(), Set.copyOf(sessions));
        });
        return Optional.ofNullable(held).map(Held::link);
    }

    /** A session has ended. */
    public void leave(String moderatorId, String sessionId) {
        List<ModeratorLink> unheld = new ArrayList<>();
        links.computeIfPresent(moderatorId, (id, known) -> {
            Set<String> sessions = new HashSet<>(known.sessions());
            sessions.remove(sessionId);
            if (sessions.isEmpty()) {
                unheld.add(known.link());
                return null;
            }
            return new Held(known.link(), Set.copyOf(sessions));
        });
        unheld.forEach(this::end);
    }

    /** Makes a link that nobody holds yet and begins to connect it; {@code first} hears of it from the first moment. */
    ModeratorLink open(Moderator moderator, Credentials credentials, LinkListener first) {
        ModeratorLink link = new ModeratorLink(moderator, credentials, heard -> connections.make(credentials, heard));
        link.listen(first);
        link.start();
        return link;
    }

    /**
     * Keeps a link that has proved its moderator. If he has one that is up, because he signed in twice at once, that one stays and
     * this one is closed; one that is down, perhaps because his password has changed, gives way.
     */
    void keep(ModeratorLink link) {
        String id = link.moderator().id();
        List<ModeratorLink> replaced = new ArrayList<>();
        Held held = links.compute(id, (key, known) -> {
            if (known != null && known.link().isUp()) {
                return known;
            }
            if (known != null) {
                replaced.add(known.link());
            }
            return new Held(link, known == null ? Set.of() : known.sessions());
        });
        replaced.forEach(this::end);
        if (held.link() != link) {
            link.close();
            return;
        }
        link.listen(this::changed);
        link.privateEvents(this::learn);
        arrived(link);
        scheduler.schedule(() -> endUnclaimed(link), UNCLAIMED_SECONDS, TimeUnit.SECONDS);
    }

    private void endUnclaimed(ModeratorLink link) {
        Held held = links.get(link.moderator().id());
        if (held != null && held.link() == link) {
            leave(link.moderator().id(), "");
        }
    }

    private void changed(ModeratorLink link, ConnectionState state) {
        if (state instanceof ConnectionState.LoggedIn) {
            arrived(link);
        } else if (state instanceof ConnectionState.Closed) {
            // The last word of a connection: whatever came in between brings the link back no more.
            rooms.gone(link);
            maintenance.gone(link);
        } else {
            rooms.down(link);
            maintenance.down(link);
        }
    }

    private void arrived(ModeratorLink link) {
        rooms.arrived(link);
        maintenance.arrived(link);
    }

    /** Who joins a conference himself is told its true name: so rooms that no template names become known. */
    private void learn(VertoEvent event) {
        PvtData.read(event.params())
                .filter(told -> told.action() == PvtData.Action.JOIN)
                .ifPresent(told -> rooms.learned(told.conference()));
    }

    private void end(ModeratorLink link) {
        rooms.gone(link);
        maintenance.gone(link);
        link.close();
    }

    @PreDestroy
    void closeAll() {
        links.values().forEach(held -> held.link().close());
        links.clear();
    }
}
