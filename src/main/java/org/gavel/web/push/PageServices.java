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

/** All that a page's socket needs of the rest of Gavel. */
@ApplicationScoped
public class PageServices {

    /** What one page may send: 120 messages at once, 40 a second for long. */
    static final RateLimit MESSAGES = new RateLimit(120, 2_400);

    private static final RateLimit ROOMS = RateLimit.aMinute(60);

    private final String run = UUID.randomUUID().toString();
    private final KeyedRateLimiter opening = new KeyedRateLimiter(() -> ROOMS);
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
    private final Telephone telephone;
    private final Remembered remembered;
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
            Telephone telephone,
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
        this.telephone = telephone;
        this.remembered = new Remembered(answers, rosters);
        this.clock = clock;
    }

    /** The link of the moderator who is signed in, held by their session from now on; nothing when it was closed meanwhile. */
    Optional<ModeratorLink> join(Moderator moderator, String httpSession) {
        return links.join(moderator, httpSession);
    }

    void leave(String moderatorId, String httpSession) {
        links.leave(moderatorId, httpSession);
    }

    /** Whether they have to choose a new password before anything else. */
    boolean mustChange(Moderator who) {
        return accessControl.standing(who).filter(AccountStatus::mustChange).isPresent();
    }

    /** Another one after every start, because row handles begin anew then. */
    String run() {
        return run;
    }

    LiveRooms rooms() {
        return rooms;
    }

    /**
     * Whether they may open one more room that nobody has asked for yet. Each costs the switch something, so their number is
     * bounded.
     */
    boolean mayOpen(Moderator who, ConferenceId conference) {
        return rooms.find(conference).isPresent() || opening.allows(who.id());
    }

    /** What people dial for it. */
    String number(ConferenceId conference) {
        return names.name(conference).number();
    }

    /** As it is dialled and called. */
    CallMessage.ShownRoom shown(ConferenceId conference) {
        return new CallMessage.ShownRoom(
                conference,
                finder.dialled(conference),
                names.name(conference).title(),
                Joining.obstacle(finder, conference).orElse(null));
    }

    /** Which conferences of the switch are shown to nobody. */
    RoomReports.LeftOut leftOut() {
        return reports.leftOut();
    }

    Telephone telephone() {
        return telephone;
    }

    Reader reader(ModeratorLink link, PushMessages texts) {
        return new Reader(link, accessControl, permit, finder, remembered, texts);
    }

    ActRelay relay() {
        return relay;
    }

    /** For the record: they are refused already. */
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
