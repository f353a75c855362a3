package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.gavel.conference.ChannelReading;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.MaintenanceAction;
import org.gavel.conference.MaintenanceEvent;
import org.gavel.moderation.link.ChannelFeed;
import org.gavel.moderation.link.Connections;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.verto.VertoEvent;

/**
 * Subscribes to the maintenance reports of mod_conference, where some account may. Locks, recordings and volumes change
 * without any other event ({@code docs/protocol.md} §14). Such a report makes Gavel fetch the room's facts at once
 * instead of with the next round.
 */
@ApplicationScoped
@SuppressWarnings("this-escape") // the feed calls back only when it is asked, so after the constructor
public class MaintenanceWatch implements ChannelFeed.Consumption {

    private static final Set<MaintenanceAction> TOLD_NOWHERE_ELSE = EnumSet.of(
            MaintenanceAction.CONFERENCE_CREATE,
            MaintenanceAction.LOCK,
            MaintenanceAction.UNLOCK,
            MaintenanceAction.START_RECORDING,
            MaintenanceAction.STOP_RECORDING,
            MaintenanceAction.VOLUME_IN_MEMBER,
            MaintenanceAction.VOLUME_OUT_MEMBER);

    private final ReentrantLock writer = new ReentrantLock();
    private final ChannelFeed feed = new ChannelFeed(MaintenanceEvent.CHANNEL, this, this::write);
    private final LiveRooms rooms;
    private final RoomReports reports;
    private final String domain;

    /**
     * Makes the bean.
     *
     * @param rooms the rooms that this node knows
     * @param reports fetches the facts of a room
     * @param connections tells the domain of the switch
     */
    @Inject
    public MaintenanceWatch(LiveRooms rooms, RoomReports reports, Connections connections) {
        this.rooms = rooms;
        this.reports = reports;
        this.domain = connections.domain();
    }

    /** Asks the switch whether a link that is up may have the channel. */
    void arrived(ModeratorLink link) {
        link.subscribe(List.of(feed.channel()))
                .thenAccept(subscription -> write(() -> {
                    boolean spare = !feed.answered(link, subscription)
                            && subscription.granted().contains(feed.channel());
                    if (spare) {
                        link.unsubscribe(List.of(feed.channel()));
                    }
                }))
                .exceptionally(failure -> null);
    }

    void down(ModeratorLink link) {
        write(() -> feed.down(link));
    }

    void gone(ModeratorLink link) {
        write(() -> feed.gone(link));
    }

    private void write(Runnable change) {
        writer.lock();
        try {
            change.run();
        } finally {
            writer.unlock();
        }
    }

    @Override
    public void gained() {}

    @Override
    public void lost() {}

    @Override
    public void event(VertoEvent event) {
        if (MaintenanceEvent.read(event.params()) instanceof ChannelReading.Genuine<MaintenanceEvent> genuine) {
            MaintenanceEvent report = genuine.value();
            if (TOLD_NOWHERE_ELSE.contains(report.action())) {
                conference(report).flatMap(rooms::open).ifPresent(reports::soon);
            }
            report.dialled()
                    .ifPresent(dialled ->
                            conference(report).flatMap(rooms::open).ifPresent(room -> dialled(room, dialled)));
        }
    }

    private static void dialled(LiveRoom room, MaintenanceEvent.Dialled dialled) {
        room.write(() -> {
            room.calls().reported(dialled);
            room.roster().touched();
        });
    }

    /** The conference of a report. Its domain is the one in the report, which is that of the conference's channels. */
    private Optional<ConferenceId> conference(MaintenanceEvent event) {
        String name = event.conferenceName();
        if (name.indexOf('@') >= 0) {
            return ConferenceId.ofKey(name);
        }
        return ConferenceId.of(name, event.domain().isEmpty() ? domain : event.domain());
    }
}
