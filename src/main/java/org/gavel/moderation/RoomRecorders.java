package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.conference.Sighting;
import org.gavel.ledger.AttendanceLedger;
import org.gavel.roster.store.RosterMirror;

/** Keeps record of every room that becomes known: in the database's mirror of its roster, and of who attended. */
@ApplicationScoped
public class RoomRecorders {

    private final Map<Room, RoomRecorder> recorders = new ConcurrentHashMap<>();
    private final RosterMirror mirror;
    private final AttendanceLedger ledger;
    private final Clock clock;

    @Inject
    public RoomRecorders(RosterMirror mirror, AttendanceLedger ledger, Clock clock) {
        this.mirror = mirror;
        this.ledger = ledger;
        this.clock = clock;
    }

    void made(@Observes Room room) {
        RoomRecorder recorder = new RoomRecorder(room, this::keep, clock);
        recorders.put(room, recorder);
        room.roster().listen(recorder);
    }

    void forgotten(@Observes RoomForgotten gone) {
        recorders.remove(gone.room());
    }

    private void keep(Sighting sighting) {
        mirror.offer(sighting);
        ledger.offer(sighting);
    }

    /** Time passes; to be called about once a second. */
    public void tick() {
        recorders.forEach((room, recorder) -> room.write(recorder::tick));
    }
}
