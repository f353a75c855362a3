package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.attendance.AttendanceLedger;
import org.gavel.conference.Sighting;
import org.gavel.roster.store.RosterMirror;

/** Keeps record of every room that becomes known: in the database's mirror of its roster, and of who attended. */
@ApplicationScoped
public class RoomRecorders {

    private final Map<LiveRoom, RoomRecorder> recorders = new ConcurrentHashMap<>();
    private final RosterMirror mirror;
    private final AttendanceLedger ledger;

    @Inject
    public RoomRecorders(RosterMirror mirror, AttendanceLedger ledger) {
        this.mirror = mirror;
        this.ledger = ledger;
    }

    void made(@Observes LiveRoom room) {
        RoomRecorder recorder = new RoomRecorder(room, this::keep, Clock.systemUTC());
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
