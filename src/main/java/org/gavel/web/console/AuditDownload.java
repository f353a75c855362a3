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
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gavel.audit.AuditCsv;
import org.gavel.audit.AuditExport;
import org.gavel.audit.AuditFilter;
import org.gavel.audit.AuditItem;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;

/** Sends all lines that match the audit's filter as CSV. The parameters are those of the audit's page. */
@WebServlet(AuditDownload.ADDRESS)
public class AuditDownload extends HttpServlet {

    static final String ADDRESS = "/admin/audit.csv";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(AuditDownload.class.getName());
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssxx");

    @Inject
    private transient AuditExport export;

    @Inject
    private transient Clock clock;

    @Inject
    private transient AuditMessages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditAddress address = new AuditAddress(request::getParameter);
        if (!address.isUnderstood(AuditMessages.zone()) || AuditPage.isTelling(address, messages)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            download(address.filter(AuditMessages.zone(), messages.isMasked()), response);
        }
    }

    private void download(AuditFilter filter, HttpServletResponse response) throws IOException {
        List<AuditItem> first;
        try {
            first = AskedDatabase.ask(() -> export.first(filter));
        } catch (DatabaseAwayException e) {
            LOG.log(Level.WARNING, "the audit cannot be read", e);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/csv; header=present");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"gavel-audit-"
                        + IN_NAME.format(clock.instant().atZone(AuditMessages.zone())) + ".csv\"");
        AuditCsv csv = new AuditCsv(
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)),
                AuditMessages.zone(),
                messages::number,
                messages::text);
        export.write(filter, first, csv);
        // Not in a finally block: when the database fails in the middle, the connection breaks, and the file does not
        // look whole.
        csv.close();
    }
}
