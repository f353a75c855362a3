package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.attendance.AttendanceWriter;
import org.gavel.conference.Sighting;
import org.gavel.roster.store.RoomAnswer;
import org.gavel.roster.store.RoomAnswers;
import org.gavel.roster.store.RosterMirror;

/** Records each room: its roster in the mirror, its attendance, and the switch's answers about who may see it. */
@ApplicationScoped
public class RoomRecorders {

    private final Map<LiveRoom, RoomRecorder> recorders = new ConcurrentHashMap<>();
    private final RosterMirror mirror;
    private final AttendanceWriter writer;
    private final RoomAnswers answers;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param mirror takes sightings for the mirror of the rosters
     * @param writer takes sightings for the attendance
     * @param answers takes the switch's answers about who may see a room
     * @param clock tells the time of day
     */
    @Inject
    public RoomRecorders(RosterMirror mirror, AttendanceWriter writer, RoomAnswers answers, Clock clock) {
        this.mirror = mirror;
        this.writer = writer;
        this.answers = answers;
        this.clock = clock;
    }

    void made(@Observes LiveRoom room) {
        RoomRecorder recorder = new RoomRecorder(room, this::keep, clock);
        recorders.put(room, recorder);
        room.roster().listen(recorder);
        room.feeds()
                .sendAnswersTo((link, granted) -> link.switchAccount()
                        .ifPresent(user -> answers.offer(new RoomAnswer(user, room.id(), granted, clock.instant()))));
    }

    void forgotten(@Observes RoomForgotten gone) {
        recorders.remove(gone.room());
    }

    private void keep(Sighting sighting) {
        mirror.offer(sighting);
        writer.offer(sighting);
    }

    /** Reports the rosters that are due. To be called about once a second. */
    public void tick() {
        recorders.forEach((room, recorder) -> room.write(recorder::tick));
    }
}
