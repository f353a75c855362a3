package org.gavel.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.gavel.conference.ConferenceId;

/**
 * Writes all stays of a room, or of one of its conferences, as CSV, a page at a time, so that memory stays bounded for
 * any number.
 */
@ApplicationScoped
public class AttendanceExport {

    private static final int PAGE = 500;

    private final AttendanceQueries queries;

    @Inject
    AttendanceExport(AttendanceQueries queries) {
        this.queries = queries;
    }

    /**
     * Reads the first stays for {@link #write}. Call it before the response begins, because it fails when the database
     * is away.
     *
     * @param room the room's conference
     * @param ordinal the number of its run, counted from 1; {@code null} for all runs
     * @return the first stays; empty when there are none
     * @throws RuntimeException when the database is away
     * @throws org.gavel.account.NotPermittedException when the caller may not read the attendance of the room
     */
    public List<Attendance> first(ConferenceId room, Integer ordinal) {
        return queries.stays(room, ordinal, null, PAGE);
    }

    /**
     * Writes these stays and all later ones, by time of joining.
     *
     * @param room the room's conference
     * @param ordinal the number of its run, counted from 1; {@code null} for all runs
     * @param first the stays that {@link #first} returned
     * @param csv takes the stays
     * @throws IOException when the table cannot be written
     * @throws org.gavel.account.NotPermittedException when the caller may no longer read the attendance of the room
     */
    public void write(ConferenceId room, Integer ordinal, List<Attendance> first, AttendanceCsv csv)
            throws IOException {
        List<Attendance> page = first;
        while (!page.isEmpty()) {
            for (Attendance stay : page) {
                csv.print(stay);
            }
            page = queries.stays(room, ordinal, page.get(page.size() - 1), PAGE);
        }
    }
}
