package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Brings all lines that match into a table, a few at a time: neither a million of them nor ten thousand members fill the memory. */
@ApplicationScoped
public class AuditExport {

    private static final int PAGE = 200;
    private static final int SUBJECTS_AT_ONCE = 10_000;

    private final AuditQueries queries;

    @Inject
    AuditExport(AuditQueries queries) {
        this.queries = queries;
    }

    /**
     * Reads the first lines for {@link #write}; they tell whether the database can be asked.
     *
     * @param filter which lines
     * @return the newest that match; empty when none does
     */
    public List<AuditItem> first(AuditFilter filter) {
        return queries.page(filter, null, PAGE);
    }

    /**
     * Writes these lines, newest first, and all that match behind them.
     *
     * @param filter the filter with which {@code first} was read
     * @param first what {@link #first} returned
     * @param csv the table that the lines are written to
     * @throws IOException when the table cannot be written
     */
    public void write(AuditFilter filter, List<AuditItem> first, AuditCsv csv) throws IOException {
        List<AuditItem> page = first;
        while (!page.isEmpty()) {
            writePage(page, csv);
            page = queries.page(filter, page.get(page.size() - 1).place(), PAGE);
        }
    }

    private void writePage(List<AuditItem> page, AuditCsv csv) throws IOException {
        List<AuditItem> some = new ArrayList<>();
        int subjects = 0;
        for (AuditItem item : page) {
            if (!some.isEmpty() && subjects + item.line().subjects() > SUBJECTS_AT_ONCE) {
                writeWhole(some, csv);
                some.clear();
                subjects = 0;
            }
            some.add(item);
            subjects += item.line().subjects();
        }
        writeWhole(some, csv);
    }

    private void writeWhole(List<AuditItem> some, AuditCsv csv) throws IOException {
        for (AuditItem item : queries.whole(List.copyOf(some))) {
            csv.print(item);
        }
    }
}
