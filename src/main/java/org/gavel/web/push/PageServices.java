package org.gavel.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.account.AccessControl;
import org.gavel.account.AccessRefusal;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.Links;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.ActPermit;
import org.gavel.moderation.relay.ActRelay;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomFinder;
import org.gavel.moderation.room.RoomNames;
import org.gavel.rate.KeyedRateLimiter;
import org.gavel.rate.RateLimit;
import org.gavel.roster.store.MirroredRosters;
import org.gavel.roster.store.RoomAnswers;

/** What the WebSocket of a page needs of the rest of Gavel. */
@ApplicationScoped
public class PageServices {

    /** How many messages one page may send: 120 at once, 40 a second for long. */
    static final RateLimit PAGE_RATE = new RateLimit(120, 2_400);

    /** How many new rooms one moderator may open. */
    private static final RateLimit ROOM_RATE = RateLimit.aMinute(60);

    private final String run = UUID.randomUUID().toString();
    private final KeyedRateLimiter opening = new KeyedRateLimiter(() -> ROOM_RATE);
    private final Links links;
    private final LiveRooms rooms;
    private final RoomNames names;
    private final RoomFinder finder;
    private final RoomReports reports;
    private final ActRelay relay;
    private final AccessControl accessControl;
    private final Event<AccessRefusal> refusals;
    private final ActPermit permit;
    private final ScheduledExecutorService scheduler;
    private final PageCallServices callServices;
    private final Viewer.LastKnown lastKnown;
    private final Clock clock;

    @Inject
    PageServices(
            Links links,
            LiveRooms rooms,
            RoomNames names,
            RoomFinder finder,
            RoomReports reports,
            ActRelay relay,
            AccessControl accessControl,
            Event<AccessRefusal> refusals,
            ActPermit permit,
            ScheduledExecutorService scheduler,
            PageCallServices callServices,
            RoomAnswers answers,
            MirroredRosters rosters,
            Clock clock) {
        this.links = links;
        this.rooms = rooms;
        this.names = names;
        this.finder = finder;
        this.reports = reports;
        this.relay = relay;
        this.accessControl = accessControl;
        this.refusals = refusals;
        this.permit = permit;
        this.scheduler = scheduler;
        this.callServices = callServices;
        this.lastKnown = new Viewer.LastKnown(answers, rosters);
        this.clock = clock;
    }

    /**
     * Opens the link of a moderator for a page. Their session holds the link from then on.
     *
     * @param moderator the moderator who is signed in
     * @param httpSession the handle of their session
     * @return the link; empty when it was closed meanwhile
     */
    Optional<ModeratorLink> join(Moderator moderator, String httpSession) {
        return links.join(moderator, httpSession);
    }

    /** Ends what {@link #join} began, for a session that has ended meanwhile. */
    void leave(String moderatorId, String httpSession) {
        links.leave(moderatorId, httpSession);
    }

    /** {@return whether a moderator must choose a new password before anything else} */
    boolean mustChange(Moderator who) {
        return accessControl.status(who).filter(AccountStatus::mustChange).isPresent();
    }

    /** {@return a text that differs after every start of Gavel, because row handles begin anew then} */
    String run() {
        return run;
    }

    LiveRooms rooms() {
        return rooms;
    }

    /**
     * {@return whether a moderator may open a room} A room that nobody watches yet costs the switch requests, so a moderator may open a
     * limited number of them.
     */
    boolean mayOpen(Moderator who, ConferenceId conference) {
        return rooms.find(conference).isPresent() || opening.allows(who.id());
    }

    /** {@return what people type to reach a conference} */
    String number(ConferenceId conference) {
        return names.name(conference).number();
    }

    /** {@return a conference with what a call to it needs} */
    CallMessage.ShownRoom shown(ConferenceId conference) {
        return new CallMessage.ShownRoom(
                conference,
                finder.dialled(conference),
                names.name(conference).title(),
                JoinObstacle.of(finder, conference).orElse(null));
    }

    /** {@return how many conferences of the switch Gavel does not show as rooms} */
    RoomReports.LeftOut leftOut() {
        return reports.leftOut();
    }

    PageCallServices callServices() {
        return callServices;
    }

    /** {@return the moderator of a link as the viewer of a page} */
    Viewer viewer(ModeratorLink link, BundleMessages messages) {
        return new Viewer(link, accessControl, permit, finder, lastKnown, messages);
    }

    ActRelay relay() {
        return relay;
    }

    /** Records a refusal in the audit. The caller has refused already. */
    void refused(AccessRefusal refusal) {
        refusals.fire(refusal);
    }

    AccessControl accessControl() {
        return accessControl;
    }

    Clock clock() {
        return clock;
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }
}
