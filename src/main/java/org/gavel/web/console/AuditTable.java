package org.gavel.web.console;

import java.util.List;
import java.util.Map;
import org.gavel.account.store.TableLook;
import org.gavel.audit.AuditFilter;
import org.gavel.audit.AuditQueries;
import org.gavel.store.AskedDatabase;

/** The table of the lines that match a filter, the newest or the oldest first. */
final class AuditTable extends LazyTable<AuditRow> {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "audit";
    private static final String TIME = "time";
    private static final List<String> COLUMNS = List.of(TIME, "who", "what", "on", "room", "address", "outcome");
    private static final int ROWS = 50;

    private final transient AuditQueries queries;
    private final transient AuditMessages messages;
    private final transient AuditFilter filter;

    /** @param filter which lines; {@code null} for no lines, when the address makes no sense */
    AuditTable(TableMemory memory, AuditQueries queries, AuditMessages messages, AuditFilter filter) {
        super(memory, NAME, COLUMNS, TableLook.sorted(TIME, true, ROWS));
        this.queries = queries;
        this.messages = messages;
        this.filter = filter;
    }

    @Override
    protected int total(Map<String, String> filters) {
        return filter == null ? 0 : AskedDatabase.ask(() -> queries.count(filter, DEEPEST));
    }

    @Override
    protected List<AuditRow> read(TableQuery query) {
        boolean oldestFirst = query.sortedBy().equals(TIME) && !query.descending();
        return filter == null
                ? List.of()
                : AskedDatabase.ask(() -> queries.slice(filter, oldestFirst, query.first(), query.rows())).stream()
                        .map(item -> new AuditRow(item, messages))
                        .toList();
    }
}
