package org.gavel.web.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gavel.account.store.TableLook;
import org.gavel.web.console.OwnSessions.Shown;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;

/**
 * The table of a person's sessions. It reads them anew only when the page is drawn, and keeps the rows that are drawn in the view's state.
 * A postback gets those rows: Faces finds the row of a button by its place, and the sessions may have changed since.
 */
final class SessionTable extends ListedTable<Shown> {

    private static final long serialVersionUID = 1L;

    /** The attribute of the view that keeps the rows. */
    private static final String KEPT = "gavel.sessions.shown";

    /** The attribute of a request that has read rows. */
    private static final String LOADED = "gavel.sessions.loaded";

    private static final TableLook USUAL = TableLook.sorted("", false, 25);
    private static final Kept NOTHING = new Kept(0, List.of());

    private final transient FacesContext faces;
    private final transient Supplier<Map<String, Object>> state;

    /**
     * What the page showed.
     *
     * @param total how many sessions matched
     * @param rows those on the page, in their order
     */
    private record Kept(int total, List<Shown> rows) implements Serializable {}

    /**
     * Makes the table.
     *
     * @param memory recalls how the person left the table
     * @param browser returns the text of a session's browser
     * @param faces the current request of Faces
     * @param state returns the attributes of the current view, which are kept in its state
     * @param present reads the person's sessions in their usual order
     */
    SessionTable(
            TableMemory memory,
            Function<Shown, String> browser,
            FacesContext faces,
            Supplier<Map<String, Object>> state,
            Supplier<List<Shown>> present) {
        super(memory, "sessions", columns(browser), USUAL, present);
        this.faces = faces;
        this.state = state;
    }

    private static Map<String, Column<Shown>> columns(Function<Shown, String> browser) {
        LinkedHashMap<String, Column<Shown>> columns = new LinkedHashMap<>();
        columns.put("browser", Column.of(browser));
        columns.put("address", Column.of(Shown::address));
        columns.put("began", inTime(Shown::began));
        columns.put("lastActive", inTime(Shown::lastActive));
        return columns;
    }

    private static Column<Shown> inTime(Function<Shown, Instant> moment) {
        return new Column<>(session -> moment.apply(session).toString(), Comparator.comparing(moment));
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return isDrawing() ? super.count(filterBy) : kept().total();
    }

    @Override
    public List<Shown> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        faces.getAttributes().put(LOADED, true);
        if (!isDrawing()) {
            return kept().rows();
        }
        List<Shown> rows = super.load(first, pageSize, sortBy, filterBy);
        state.get().put(KEPT, new Kept(getRowCount(), rows));
        return rows;
    }

    /** {@return the rows that this request has read; {@code null} for none} Rows of another request may be those of another page. */
    @Override
    public List<Shown> getWrappedData() {
        return faces.getAttributes().containsKey(LOADED) ? super.getWrappedData() : null;
    }

    private boolean isDrawing() {
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private Kept kept() {
        return state.get().get(KEPT) instanceof Kept kept ? kept : NOTHING;
    }
}
