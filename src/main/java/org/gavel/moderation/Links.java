package org.gavel.moderation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.account.AssignedSwitchAccounts;
import org.gavel.account.Moderator;
import org.gavel.account.SwitchAccount;
import org.gavel.account.SwitchAccountChanged;
import org.gavel.conference.PvtData;
import org.gavel.moderation.link.Connections;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.link.NoConnection;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.settings.IllegalSettingException;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.Credentials;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoEvent;
import org.gavel.verto.VertoFailure;
import org.gavel.verto.VertoListener;

/**
 * The links of all moderators who are signed in on this node: one each, however many sessions and pages they have.
 *
 * <p>A moderator whom the switch proves has their link from that proof; one that no session has taken within a minute, because the
 * browser went away in between, is closed. A moderator with an account of Gavel gets their link with their first page, by the
 * account at the switch that is assigned to them. A link is held by sessions; when the last one ends it is closed.
 */
@ApplicationScoped
public class Links {

    private static final long UNCLAIMED_SECONDS = 60;

    private final Map<String, Held> links = new ConcurrentHashMap<>();
    private final Connections connections;
    private final LiveRooms rooms;
    private final MaintenanceWatch maintenance;
    private final AssignedSwitchAccounts assigned;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final Event<LinkMade> made;

    /** A link and the sessions that hold it; changed only inside {@code links.compute}. */
    private record Held(ModeratorLink link, Set<String> sessions) {}

    /**
     * Makes the bean.
     *
     * @param connections makes connections to the switch
     * @param rooms hear of links that come and go
     * @param maintenance hears of locks and recordings over a link that may
     * @param assigned the accounts at the switch that are assigned to accounts of Gavel
     * @param scheduler closes links that no session has taken
     * @param clock tells the time of day
     * @param made hears of each link that is made
     */
    @Inject
    public Links(
            Connections connections,
            LiveRooms rooms,
            MaintenanceWatch maintenance,
            AssignedSwitchAccounts assigned,
            ScheduledExecutorService scheduler,
            Clock clock,
            Event<LinkMade> made) {
        this.connections = connections;
        this.rooms = rooms;
        this.maintenance = maintenance;
        this.assigned = assigned;
        this.scheduler = scheduler;
        this.clock = clock;
        this.made = made;
    }

    /**
     * Finds an account's link.
     *
     * @param moderatorId the account's id
     * @return empty where it has none on this node
     */
    public Optional<ModeratorLink> find(String moderatorId) {
        return Optional.ofNullable(links.get(moderatorId)).map(Held::link);
    }

    /**
     * Lets a session hold its moderator's link, which is made where it is missing. Where the account at the switch is assigned, this
     * may wait for the database.
     *
     * @param moderator the session's account
     * @param sessionId the session's id
     * @return the link; empty when the switch proves the moderator and they have none any more: then they must sign in anew
     * @throws RuntimeException when the database has to be asked and is away
     */
    public Optional<ModeratorLink> join(Moderator moderator, String sessionId) {
        Optional<ModeratorLink> held = hold(moderator.id(), sessionId);
        if (held.isPresent() || moderator.provedBySwitch()) {
            return held;
        }
        Optional<SwitchAccount> account = assigned.of(moderator.id());
        ModeratorLink made = linkOf(moderator, account);
        links.putIfAbsent(moderator.id(), new Held(made, Set.of()));
        if (isOutdated(made, account)) {
            return join(moderator, sessionId);
        }
        Optional<ModeratorLink> now = hold(moderator.id(), sessionId);
        if (now.filter(made::equals).isPresent()) {
            watch(made);
            made.start();
        }
        return now;
    }

    /** Whether another account was assigned before the link could be seen: what told of that has missed it, so it goes now. */
    private boolean isOutdated(ModeratorLink made, Optional<SwitchAccount> account) {
        boolean current = false;
        try {
            current = assigned.of(made.moderator().id()).equals(account);
        } finally {
            if (!current) {
                links.computeIfPresent(made.moderator().id(), (id, known) -> known.link() == made ? null : known);
                end(made);
            }
        }
        return !current;
    }

    private Optional<ModeratorLink> hold(String moderatorId, String sessionId) {
        Held held = links.computeIfPresent(moderatorId, (id, known) -> {
            Set<String> sessions = new HashSet<>(known.sessions());
            sessions.add(sessionId);
            return new Held(known.link(), Set.copyOf(sessions));
        });
        return Optional.ofNullable(held).map(Held::link);
    }

    private ModeratorLink linkOf(Moderator moderator, Optional<SwitchAccount> account) {
        Optional<Credentials> credentials =
                account.map(one -> new Credentials(one.login(), one.secret()).in(connections.domain()));
        return new ModeratorLink(moderator, credentials, heard -> connection(credentials, heard));
    }

    private VertoConnection connection(Optional<Credentials> credentials, VertoListener heard) {
        try {
            return credentials.isPresent()
                    ? connections.make(credentials.get(), heard)
                    : new NoConnection(
                            new VertoFailure.NoAccount("no account at the switch is assigned"), heard, clock);
        } catch (IllegalSettingException e) {
            return new NoConnection(new VertoFailure.Unreachable(e.getMessage()), heard, clock);
        }
    }

    /**
     * Ends the link of an account that got another account at the switch. Its pages come back by themselves and find the new one.
     *
     * @param changed whose assignment changed
     */
    public void reassigned(@Observes SwitchAccountChanged changed) {
        Held held = links.remove(changed.moderatorId());
        if (held != null) {
            end(held.link());
        }
    }

    /**
     * Ends what a session held; the last one closes the link.
     *
     * @param moderatorId the session's account
     * @param sessionId the session's id
     */
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
        ModeratorLink link =
                new ModeratorLink(moderator, Optional.of(credentials), heard -> connections.make(credentials, heard));
        link.listen(first);
        link.start();
        return link;
    }

    /**
     * Keeps a link that has proved its moderator. If they have one that is up, because they are signed in already, that one stays,
     * is asked whether it is still good, and this one is closed. One that is down gives way, and so does one that was made with
     * another password, for the switch would refuse it at its next login; but not while the moderator has calls by it.
     */
    void keep(ModeratorLink link) {
        String id = link.moderator().id();
        List<ModeratorLink> replaced = new ArrayList<>();
        Held held = links.compute(id, (key, known) -> {
            if (known != null && known.link().outlasts(link)) {
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
            held.link().askForLife();
            return;
        }
        watch(link);
        arrived(link);
        scheduler.schedule(() -> endUnclaimed(link), UNCLAIMED_SECONDS, TimeUnit.SECONDS);
    }

    private void watch(ModeratorLink link) {
        link.listen(this::changed);
        link.privateEvents(event -> learn(link, event));
        made.fire(new LinkMade(link));
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

    /**
     * A moderator who joins a conference is told its true name, so rooms that no template names become known; and they may have its
     * channels for as long as they are in it ({@code docs/protocol.md} §4.4).
     */
    private void learn(ModeratorLink link, VertoEvent event) {
        PvtData.read(event.params()).ifPresent(told -> {
            if (told.action() == PvtData.Action.JOIN) {
                link.joined(told);
                rooms.joined(link, told);
            } else {
                link.parted(told);
                rooms.parted(link, told.conference());
            }
        });
    }

    private void end(ModeratorLink link) {
        rooms.gone(link);
        maintenance.gone(link);
        link.end();
    }

    @PreDestroy
    void closeAll() {
        links.values().forEach(held -> held.link().close());
        links.clear();
    }
}
