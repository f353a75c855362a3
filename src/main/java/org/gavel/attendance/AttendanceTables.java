package org.gavel.attendance;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.attendance.AttendancePages.OpenStay;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.ConferenceEnded;
import org.gavel.conference.Sighting.ConferenceSeen;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.Sighting.RosterSeen;

/**
 * Writes sightings into the tables of runs and stays.
 *
 * <p>The first sighting of a channel begins a stay, in the open run of the conference or in a new one. Later sightings
 * refine it. A stay ends when the member leaves or is kicked, when the conference ends, or, when Gavel did not watch
 * the conference, at the last time at which its roster was known.
 *
 * <p>Each sighting belongs to the earliest run and stay that had not ended at its time. So a sighting that comes again,
 * after a crash or from a second node, finds its run and stay and changes nothing.
 */
final class AttendanceTables implements Sighting.Observer {

    /** A roster is reported once a minute. A conference without a report for this long is not watched. */
    static final Duration WATCHED = Duration.ofMinutes(3);

    /** The switch sends the age of a run in whole seconds, so its computed start varies. */
    private static final Duration WAVERING = Duration.ofSeconds(5);

    private final EntityManager em;
    private final AttendancePages pages;

    private AttendanceTables(EntityManager em, AttendancePages pages) {
        this.em = em;
        this.pages = pages;
    }

    /** Writes the batch in its order within the caller's transaction, and flushes it. */
    static void write(EntityManager em, List<Sighting> batch) {
        AttendanceTables tables = new AttendanceTables(em, new AttendancePages(em, batch));
        batch.forEach(sighting -> sighting.tell(tables));
        em.flush();
    }

    /** Uses the start of the run, and nothing else of the sighting. */
    @Override
    public void conferenceSeen(ConferenceSeen seen) {
        Instant start = seen.runStart();
        if (start == null) {
            return;
        }
        pages.run(seen.conference(), seen.at())
                .filter(run -> run.isOpen() && !run.isNewerThan(seen.at()))
                .ifPresent(run -> {
                    if (start.isAfter(run.lastKnownAt().plus(WAVERING))) {
                        endUnseen(run);
                        pages.begin(seen.conference(), start, seen.at());
                    } else {
                        run.startedAlready(start);
                    }
                });
    }

    @Override
    public void conferenceEnded(ConferenceEnded ended) {
        pages.run(ended.conference(), ended.at())
                .filter(run -> run.isOpen() && !run.isNewerThan(ended.at()))
                .ifPresent(run -> {
                    if (ended.at().isAfter(run.lastKnownAt().plus(WATCHED))) {
                        endUnseen(run);
                    } else {
                        absent(run, Set.of(), ended.at())
                                .forEach(stay -> stay.end(ended.at(), Ending.ROOM_ENDED, null, null));
                        run.end(ended.at());
                    }
                });
    }

    @Override
    public void rosterSeen(RosterSeen seen) {
        ConferenceRunEntity run = pages.run(seen.conference(), seen.at())
                .orElseGet(() -> pages.begin(seen.conference(), seen.at(), seen.at()));
        if (run.isOpen() && seen.at().isAfter(run.lastKnownAt())) {
            absent(run, seen.uuids(), seen.at()).forEach(stay -> stay.endUnseen(run.lastKnownAt()));
            run.known(seen.at());
        }
    }

    @Override
    public void memberSeen(MemberSeen seen) {
        ConferenceRunEntity run = pages.run(seen.conference(), seen.at())
                .orElseGet(() -> pages.begin(seen.conference(), seen.joinedAt(), seen.at()));
        run.seen(seen.at());
        Optional<AttendanceEntity> stay = pages.stay(run, seen.uuid(), seen.at());
        if (stay.isPresent()) {
            stay.filter(AttendanceEntity::isOpen).ifPresent(open -> open.refine(seen));
        } else if (run.isOpen()) {
            pages.enter(run, seen);
        }
    }

    @Override
    public void memberLeft(MemberLeft left) {
        Ending how = left.kickedBy() == null ? Ending.LEFT : Ending.PUT_OUT;
        pages.run(left.conference(), left.at())
                .filter(ConferenceRunEntity::isOpen)
                .ifPresent(run -> {
                    run.seen(left.at());
                    pages.stay(run, left.uuid(), left.at())
                            .filter(stay -> stay.isOpen() && !stay.isNewerThan(left.at()))
                            .ifPresent(stay -> stay.end(left.at(), how, left.kickedBy(), left.reason()));
                });
    }

    private void endUnseen(ConferenceRunEntity run) {
        absent(run, Set.of(), Instant.MAX).forEach(stay -> stay.endUnseen(run.lastKnownAt()));
        run.endUnseen();
    }

    /** Returns the open stays of members that were seen by that moment and are not present. */
    private List<AttendanceEntity> absent(ConferenceRunEntity run, Set<String> present, Instant moment) {
        em.flush();
        List<OpenStay> absent = pages.openStays(run).stream()
                .filter(stay -> !present.contains(stay.uuid()) && !stay.seenAt().isAfter(moment))
                .toList();
        return pages.stays(absent);
    }
}
