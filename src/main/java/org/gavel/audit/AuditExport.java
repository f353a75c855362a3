package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes all lines that match a filter as CSV, a few at a time, so that memory stays bounded for any number of lines
 * and members.
 */
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
     * Reads the first lines for {@link #write}. Call it before the response begins, because it fails when the database
     * is away.
     *
     * @param filter selects lines
     * @return the newest lines that match; empty when none does
     * @throws RuntimeException when the database is away
     */
    public List<AuditItem> first(AuditFilter filter) {
        return queries.page(filter, null, PAGE);
    }

    /**
     * Writes these lines and all older ones that match, newest first.
     *
     * @param filter the filter with which {@code first} was read
     * @param first the lines that {@link #first} returned
     * @param csv takes the lines
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
