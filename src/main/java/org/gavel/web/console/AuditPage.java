package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.audit.AuditFilter;
import org.gavel.audit.AuditItem;
import org.gavel.audit.AuditPlace;
import org.gavel.audit.AuditQueries;
import org.gavel.audit.AuditTrail;
import org.gavel.conference.SearchText;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.WriteHealth;
import org.gavel.web.session.CurrentActor;

/** The audit's page: what is asked stands in the address, so it can be shared, and the browser's “back” leads to it. */
@Named("auditPage")
@RequestScoped
public class AuditPage {

    static final String ADDRESS = "/admin/audit";

    private static final Logger LOG = System.getLogger(AuditPage.class.getName());
    private static final int ROWS = 50;

    /** From so many digits on a search would find out a number that is masked. */
    private static final int TELLING_DIGITS = 3;

    private final HttpServletRequest request;
    private final FacesContext faces;
    private final ExternalContext external;
    private final AccessControl gate;
    private final CurrentActor current;
    private final AuditQueries queries;
    private final AuditTrail trail;
    private final AuditMessages words;

    private final AuditAddress address;
    private List<AuditRow> rows = List.of();
    private AuditLineDetails opened;
    private boolean more;
    private boolean away;

    @Inject
    AuditPage(
            HttpServletRequest request,
            FacesContext faces,
            ExternalContext external,
            AccessControl gate,
            CurrentActor current,
            AuditQueries queries,
            AuditTrail trail,
            AuditMessages words) {
        this.request = request;
        this.faces = faces;
        this.external = external;
        this.gate = gate;
        this.current = current;
        this.queries = queries;
        this.trail = trail;
        this.words = words;
        this.address = new AuditAddress(request::getParameter);
    }

    /** Reads what is asked for; “forbidden” for who may not read the audit. */
    public void read() throws IOException {
        if (!gate.admits(current.actor(), Permission.AUDIT, ADDRESS, null)) {
            external.responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            faces.responseComplete();
        } else if (address.isUnderstood(AuditMessages.zone()) && !isTellingSearch()) {
            try {
                readRows();
                readOpened();
            } catch (DatabaseAwayException e) {
                LOG.log(Level.WARNING, "the audit cannot be read", e);
                away = true;
            }
        }
    }

    private void readRows() {
        AuditPlace behind = AuditPlace.of(request.getParameter("before")).orElse(null);
        AuditFilter filter = address.filter(AuditMessages.zone(), words.isMasked());
        List<AuditItem> items = AskedDatabase.ask(() -> queries.page(filter, behind, ROWS + 1));
        more = items.size() > ROWS;
        String open = request.getParameter("line");
        rows = items.stream()
                .limit(ROWS)
                .map(item -> new AuditRow(item, words, item.place().text().equals(open)))
                .toList();
    }

    private void readOpened() {
        Optional<AuditPlace> place = AuditPlace.of(request.getParameter("line"));
        opened = place.flatMap(line -> AskedDatabase.ask(() -> queries.line(line.chain(), line.number())))
                .map(item -> new AuditLineDetails(item, words))
                .orElse(null);
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    /** The line that is opened, or {@code null}. */
    public AuditLineDetails getOpened() {
        return opened;
    }

    public boolean isAway() {
        return away;
    }

    public boolean isFiltered() {
        return address.asksForSomething();
    }

    /** Whether it is not the first page. */
    public boolean isBehind() {
        return request.getParameter("before") != null;
    }

    public boolean isMasked() {
        return words.isMasked();
    }

    /** What is wrong with the filter, in words; empty when nothing is. */
    public String getProblem() {
        return address.skipped(AuditMessages.zone())
                .map(words::skipped)
                .orElseGet(() -> problem().isEmpty() ? "" : words.say(problem()));
    }

    private String problem() {
        if (!address.areTimes(AuditMessages.zone())) {
            return "audit.problem.time";
        }
        if (!address.isShort()) {
            return "audit.problem.long";
        }
        if (!address.isUnderstood(AuditMessages.zone())) {
            return "audit.problem.choice";
        }
        return isTellingSearch() ? "audit.problem.masked" : "";
    }

    public boolean isAnythingWrong() {
        return away || !getProblem().isEmpty();
    }

    /** As it stands in the address; for the fields of the form. */
    public String asked(String name) {
        return address.value(name);
    }

    /** Between which offsets may be chosen where clocks showed the time of that name twice. */
    public List<String> offsets(String name) {
        return address.offsets(name, AuditMessages.zone());
    }

    /** Which of them holds. */
    public String offset(String name) {
        return address.offset(name, AuditMessages.zone());
    }

    public String getZone() {
        return AuditMessages.zone().getId();
    }

    /** Lines that are not in the database yet. */
    public long getPending() {
        return trail.health().pending();
    }

    /** Since when the audit is in trouble; empty while all is well. */
    public String getFailingSince() {
        WriteHealth health = trail.health();
        return health.failing().map(words::time).orElse("");
    }

    /** The address of this page without an opened line. */
    public String getHere() {
        return ADDRESS + "?" + address.text() + before();
    }

    public String opening(AuditRow row) {
        return getHere() + "&line=" + row.getPlace() + "#line";
    }

    public String getNewest() {
        return ADDRESS + "?" + address.text();
    }

    /** The address of the next older page; empty when there is none. */
    public String getOlder() {
        return more
                ? ADDRESS + "?" + address.text() + "&before="
                        + rows.get(ROWS - 1).getPlace()
                : "";
    }

    public String getExport() {
        return AuditDownload.ADDRESS + "?" + address.text();
    }

    private String before() {
        return AuditPlace.of(request.getParameter("before"))
                .map(place -> "&before=" + place.text())
                .orElse("");
    }

    private boolean isTellingSearch() {
        return isTelling(address, words);
    }

    static boolean isTelling(AuditAddress address, AuditMessages words) {
        String text = address.value(AuditAddress.TEXT);
        return words.isMasked()
                && SearchText.folded(text)
                                .codePoints()
                                .filter(Character::isDigit)
                                .count()
                        >= TELLING_DIGITS;
    }
}
