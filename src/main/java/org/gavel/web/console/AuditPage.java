package org.gavel.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.audit.AuditPlace;
import org.gavel.audit.AuditQueries;
import org.gavel.conference.SearchText;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;

/**
 * The audit's page. The address holds the filter, so that people can share it and go back to it. The order, the page size and the columns
 * of the table are remembered for each person. {@code PageAccess} has checked that the person may read the audit.
 */
@Named("auditPage")
@ViewScoped
public class AuditPage implements Serializable {

    static final String ADDRESS = "/admin/audit";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(AuditPage.class.getName());

    /** The attribute of the view that keeps the filter: forms of the page are sent to the address without it. */
    private static final String ASKED = "gavel.audit.asked";

    private static final String LINE = "line";

    /** A search for so many digits would find out a number that is masked. */
    private static final int TELLING_DIGITS = 3;

    private final transient FacesContext faces;
    private final transient ExternalContext external;
    private final transient AuditQueries queries;
    private final transient AuditBacklog backlog;
    private final transient AuditMessages messages;
    private final transient TableMemory memory;

    private AuditAddress address;
    private transient Map<String, String> typed;
    private transient AuditTable table;
    private transient AuditLineDetails opened;
    private boolean away;

    @Inject
    AuditPage(
            FacesContext faces,
            ExternalContext external,
            AuditQueries queries,
            AuditBacklog backlog,
            AuditMessages messages,
            TableMemory memory) {
        this.faces = faces;
        this.external = external;
        this.queries = queries;
        this.backlog = backlog;
        this.messages = messages;
        this.memory = memory;
    }

    @PostConstruct
    void begin() {
        Map<String, String> parameters = external.getRequestParameterMap();
        address = faces.getViewRoot().getAttributes().get(ASKED) instanceof AuditAddress asked
                ? asked
                : new AuditAddress(parameters::get);
        faces.getViewRoot().getAttributes().put(ASKED, address);
        typed = address.typed(AuditMessages.zone());
        boolean understood = address.isUnderstood(AuditMessages.zone()) && !isTelling(address, messages);
        table = new AuditTable(
                memory,
                queries,
                messages,
                understood ? address.filter(AuditMessages.zone(), messages.isMasked()) : null);
        if (!faces.isPostback()) {
            open(parameters.get(LINE));
        }
    }

    // ---- the filter ----------------------------------------------------------------------------------------------

    /** {@return what the fields of the filter hold, by their names in the address} */
    public Map<String, String> getTyped() {
        return typed;
    }

    /**
     * Goes to the address of the filter that was typed.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void show() throws IOException {
        external.redirect(external.getRequestContextPath() + ADDRESS + "?" + new AuditAddress(typed::get).text());
    }

    /**
     * Tells the filter as the address holds it.
     *
     * @return names and values of all parameters that are not empty
     */
    public List<Map.Entry<String, String>> getAsked() {
        return address.parts();
    }

    /** {@return whether a filter is set} */
    public boolean isFiltered() {
        return address.asksForSomething();
    }

    /** {@return what is wrong with the filter, as text; empty when nothing is} */
    public String getProblem() {
        return address.skipped(AuditMessages.zone())
                .map(messages::skipped)
                .orElseGet(() -> problem().isEmpty() ? "" : messages.say(problem()));
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
        return isTelling(address, messages) ? "audit.problem.masked" : "";
    }

    static boolean isTelling(AuditAddress address, AuditMessages messages) {
        String text = address.value(AuditAddress.TEXT);
        return messages.isMasked()
                && SearchText.folded(text)
                                .codePoints()
                                .filter(Character::isDigit)
                                .count()
                        >= TELLING_DIGITS;
    }

    /**
     * {@return the offsets to choose from where clocks showed the time of a field twice, such as {@code +02:00}} Empty where they did not.
     *
     * @param name the parameter of the field, {@code from} or {@code until}
     */
    public List<String> offsets(String name) {
        return address.offsets(name, AuditMessages.zone());
    }

    /** {@return the id of the time zone of all times, such as {@code Europe/Berlin}} */
    public String getZone() {
        return AuditMessages.zone().getId();
    }

    /** {@return the address of the lines as a file, within the application} */
    public String getExport() {
        return AuditDownload.ADDRESS + "?" + address.text();
    }

    // ---- the lines -----------------------------------------------------------------------------------------------

    /** {@return the table of lines} */
    public LazyTable<AuditRow> getTable() {
        return table;
    }

    /** {@return why there are no lines, as text} */
    public String getEmptyMessage() {
        if (table.isAway()) {
            return messages.away(backlog.getPending());
        }
        if (!getProblem().isEmpty()) {
            return getProblem();
        }
        return messages.say(isFiltered() ? "audit.noMatch" : "audit.empty");
    }

    /** {@return whether the person may not see numbers} */
    public boolean isMasked() {
        return messages.isMasked();
    }

    // ---- one line ------------------------------------------------------------------------------------------------

    /**
     * Opens a line.
     *
     * @param place as {@link AuditRow#getPlace}; hostile text, may be {@code null}
     */
    public void open(String place) {
        away = false;
        try {
            Optional<AuditPlace> line = AuditPlace.of(place);
            opened = line.flatMap(at -> AskedDatabase.ask(() -> queries.line(at.chain(), at.number())))
                    .map(item -> new AuditLineDetails(item, messages))
                    .orElse(null);
        } catch (DatabaseAwayException e) {
            LOG.log(Level.WARNING, "a line of the audit cannot be read", e);
            away = true;
        }
    }

    /** Closes the line that is opened. */
    public void close() {
        opened = null;
    }

    /** {@return the details of the opened line; {@code null} when none is open} */
    public AuditLineDetails getOpened() {
        return opened;
    }

    /** {@return whether the line could not be read} */
    public boolean isAway() {
        return away;
    }

    /** {@return the address of this page with the opened line} */
    public String getHere() {
        String asked = address.text();
        return ADDRESS + "?" + asked + (asked.isEmpty() ? "" : "&") + LINE + "="
                + opened.getRow().getPlace();
    }
}
