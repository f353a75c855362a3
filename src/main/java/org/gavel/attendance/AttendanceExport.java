package org.gavel.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.gavel.conference.ConferenceId;

/** Brings all stays of a room, or of one of its conferences, into a table, some at a time: however many they are, memory stays bounded. */
@ApplicationScoped
public class AttendanceExport {

    private static final int PAGE = 500;

    private final AttendanceQueries queries;

    @Inject
    AttendanceExport(AttendanceQueries queries) {
        this.queries = queries;
    }

    /**
     * Reads the first stays, which tells whether the database can be asked.
     *
     * @param room its conference
     * @param ordinal which run of it; {@code null} for all
     * @return for {@link #write}
     */
    public List<Attendance> first(ConferenceId room, Integer ordinal) {
        return queries.stays(room, ordinal, null, PAGE);
    }

    /**
     * Writes these stays and all that follow.
     *
     * @param room its conference
     * @param ordinal which run of it; {@code null} for all
     * @param first what {@link #first} returned
     * @param csv takes them
     * @throws IOException when it cannot be written
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
