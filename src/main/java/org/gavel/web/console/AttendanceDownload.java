package org.gavel.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gavel.attendance.Attendance;
import org.gavel.attendance.AttendanceCsv;
import org.gavel.attendance.AttendanceExport;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.session.CurrentActor;

/** Sends the attendance of a room, or of one of its conferences, as CSV. The parameters are those of the page. */
@WebServlet(AttendanceDownload.ADDRESS)
public class AttendanceDownload extends HttpServlet {

    static final String ADDRESS = "/attendance.csv";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(AttendanceDownload.class.getName());
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    @Inject
    private transient AttendanceExport export;

    @Inject
    private transient AttendanceAccess access;

    @Inject
    private transient Clock clock;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient AttendanceMessages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AttendanceAddress> address = AttendanceAddress.of(request::getParameter);
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (access.ask(current.actor(), ADDRESS, address.get().room()) != AttendanceAccess.Answer.GRANTED) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            download(address.get(), response);
        }
    }

    private void download(AttendanceAddress address, HttpServletResponse response) throws IOException {
        Integer ordinal = address.isOfOneConference() ? address.ordinal() : null;
        List<Attendance> first;
        try {
            first = AskedDatabase.ask(() -> export.first(address.room(), ordinal));
        } catch (DatabaseAwayException e) {
            LOG.log(Level.WARNING, "the attendance cannot be read", e);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        ZonedDateTime now = clock.instant().atZone(messages.zone());
        response.setContentType("text/csv; header=present");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"gavel-attendance-" + IN_NAME.format(now) + ".csv\"");
        boolean masked = messages.isMasked(address.room());
        AttendanceCsv csv = new AttendanceCsv(
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)),
                messages.zone(),
                now.toInstant(),
                number -> messages.number(number, masked),
                text -> messages.text(text, masked));
        export.write(address.room(), ordinal, first, csv);
        // Not in a finally block: when the database fails in the middle, the connection breaks, and the file does not
        // look whole.
        csv.close();
    }
}
