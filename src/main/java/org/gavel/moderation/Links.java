package org.gavel.moderation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
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
 * The links of all moderators who are signed in on this node. A moderator has one link, however many sessions and pages
 * they have.
 *
 * <p>A moderator whom the switch authenticates gets their link from that login. If no session takes it within a minute,
 * because the browser went away in between, it is closed. A moderator with an account of Gavel gets their link with
 * their first page, for the account at the switch that is assigned to them. Sessions hold a link; when the last one
 * ends, the link is closed.
 */
@ApplicationScoped
public class Links {

    private static final long UNCLAIMED_SECONDS = 60;

    private final HeldLinks links = new HeldLinks();
    private final Connections connections;
    private final LiveRooms rooms;
    private final MaintenanceWatch maintenance;
    private final AssignedSwitchAccounts assigned;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final Event<LinkMade> made;
    private final Event<LinkEnded> ended;

    /**
     * Makes the bean.
     *
     * @param connections makes connections to the switch
     * @param rooms the live rooms, which are told of each link that comes or goes
     * @param maintenance the maintenance reports, which are told likewise
     * @param assigned the accounts at the switch that are assigned to accounts of Gavel
     * @param scheduler closes links that no session has taken
     * @param clock tells the time of day
     * @param made fires an event for each link that is made
     * @param ended fires an event for each link that is closed
     */
    @Inject
    public Links(
            Connections connections,
            LiveRooms rooms,
            MaintenanceWatch maintenance,
            AssignedSwitchAccounts assigned,
            ScheduledExecutorService scheduler,
            Clock clock,
            Event<LinkMade> made,
            Event<LinkEnded> ended) {
        this.connections = connections;
        this.rooms = rooms;
        this.maintenance = maintenance;
        this.assigned = assigned;
        this.scheduler = scheduler;
        this.clock = clock;
        this.made = made;
        this.ended = ended;
    }

    /**
     * Finds an account's link.
     *
     * @param moderatorId the account's id
     * @return empty where it has none on this node
     */
    public Optional<ModeratorLink> find(String moderatorId) {
        return links.find(moderatorId);
    }

    /**
     * Makes a session a holder of its moderator's link, which is made where it is missing. For an account of Gavel this
     * may wait for the database.
     *
     * @param moderator the session's account
     * @param sessionId the session's id
     * @return the link; empty when the switch authenticates the moderator and they have no link any more: they must
     *     sign in again then
     * @throws RuntimeException when the database has to be asked and cannot be reached
     */
    public Optional<ModeratorLink> join(Moderator moderator, String sessionId) {
        Optional<ModeratorLink> held = links.hold(moderator.id(), sessionId);
        if (held.isPresent() || moderator.provedBySwitch()) {
            return held;
        }
        Optional<SwitchAccount> account = assigned.of(moderator.id());
        ModeratorLink made = linkOf(moderator, account);
        // Once the link is in the map, another thread can find it, and can close it before it is started.
        made.listen(this::changed);
        links.addIfAbsent(made);
        if (isOutdated(made, account)) {
            return join(moderator, sessionId);
        }
        Optional<ModeratorLink> now = links.hold(moderator.id(), sessionId);
        if (now.filter(made::equals).isPresent()) {
            announce(made);
            made.start();
        }
        return now;
    }

    /**
     * Ends a link for which another account was assigned before the link was in the map, so that {@link #reassigned}
     * missed it. Returns whether that was so.
     */
    private boolean isOutdated(ModeratorLink made, Optional<SwitchAccount> account) {
        boolean current = false;
        try {
            current = assigned.of(made.moderator().id()).equals(account);
        } finally {
            if (!current) {
                links.remove(made);
                end(made);
            }
        }
        return !current;
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
     * Ends the link of an account that got another account at the switch. Its pages reconnect by themselves and get the
     * new link.
     *
     * @param changed tells whose assignment changed
     */
    public void reassigned(@Observes SwitchAccountChanged changed) {
        links.remove(changed.moderatorId()).ifPresent(this::end);
    }

    /**
     * Removes a session from the holders of its moderator's link. The last one closes the link.
     *
     * @param moderatorId the session's account
     * @param sessionId the session's id
     */
    public void leave(String moderatorId, String sessionId) {
        links.release(moderatorId, sessionId).ifPresent(this::end);
    }

    /** Makes a link that no session holds yet and begins to connect it. The listener gets all its states. */
    ModeratorLink open(Moderator moderator, Credentials credentials, LinkListener first) {
        ModeratorLink link =
                new ModeratorLink(moderator, Optional.of(credentials), heard -> connections.make(credentials, heard));
        link.listen(first);
        link.start();
        return link;
    }

    /**
     * Takes over a link whose login has authenticated its moderator. If the moderator has another link that is up, that
     * one stays, is pinged, and the new one is closed. A link that is down is replaced. A link with another password is
     * replaced too, unless the moderator has calls over it, because the switch would refuse its next login.
     */
    void keep(ModeratorLink link) {
        HeldLinks.Replacement replacement = links.replace(link);
        replacement.replaced().ifPresent(this::end);
        if (replacement.stays() != link) {
            link.close();
            replacement.stays().ping();
            return;
        }
        link.listen(this::changed);
        announce(link);
        arrived(link);
        scheduler.schedule(() -> endUnclaimed(link), UNCLAIMED_SECONDS, TimeUnit.SECONDS);
    }

    private void announce(ModeratorLink link) {
        link.privateEvents(event -> learn(link, event));
        made.fire(new LinkMade(link));
    }

    private void endUnclaimed(ModeratorLink link) {
        if (links.find(link.moderator().id()).filter(held -> held == link).isPresent()) {
            leave(link.moderator().id(), "");
        }
    }

    private void changed(ModeratorLink link, ConnectionState state) {
        if (state instanceof ConnectionState.LoggedIn) {
            arrived(link);
        } else if (state instanceof ConnectionState.Closed) {
            // The last state of a connection: the link does not come back.
            rooms.gone(link);
            maintenance.gone(link);
            ended.fire(new LinkEnded(link));
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
     * Learns from pvtData which conference a moderator has joined or left ({@code docs/protocol.md} §6.2). It tells the
     * conference's name, also where no template makes it, and the switch grants its channels while they are in it
     * (§4.4).
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
        links.closeAll();
    }
}
