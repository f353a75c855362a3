package org.gavel.audit;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gavel.conference.ForeignText;
import org.gavel.csv.SpreadsheetText;

/**
 * The audit as a table for a spreadsheet: a row for each line, with its outcome; behind that of an act on several a row for each of
 * them. Names of columns and values are those of the database, in every language the same.
 *
 * <p>No value is a formula, and none turns round what stands behind it ({@link SpreadsheetText}).
 */
public final class AuditCsv implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String[] COLUMNS = {
        "row",
        "time",
        "kind",
        "actor_id",
        "actor_name",
        "address",
        "what",
        "room",
        "subjects",
        "member_id",
        "member_number",
        "member_name",
        "outcome",
        "why",
        "details",
        "outcome_time",
        "chain",
        "number",
        "hash",
        "outcome_number",
        "outcome_hash"
    };

    private final CSVPrinter csv;
    private final DateTimeFormatter times;
    private final UnaryOperator<String> number;
    private final UnaryOperator<String> other;

    /**
     * Begins the table.
     *
     * @param out where the table is written to; stays open
     * @param zone of the times in it
     * @param number makes of a member's number what may be shown of it
     * @param other the same of all other text about members
     * @throws IOException when {@code out} does not take it
     */
    public AuditCsv(Appendable out, ZoneId zone, UnaryOperator<String> number, UnaryOperator<String> other)
            throws IOException {
        this.times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.number = number;
        this.other = other;
        out.append(BYTE_ORDER_MARK);
        this.csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
    }

    /** @param item with all its details */
    void print(AuditItem item) throws IOException {
        List<AuditItem.Member> members = item.members();
        boolean several = members.size() > 1;
        String details = details(item.details());
        AuditItem.Member only = members.size() == 1 ? members.get(0) : null;
        String why = item.why() == null ? null : other.apply(item.why());
        begin("line", item.line());
        member(only, item.status(), why);
        end(item, details);
        if (several) {
            for (AuditItem.Member member : members) {
                begin("member", item.line());
                member(member, member.status(), null);
                end(item, details);
            }
        }
    }

    @Override
    public void close() throws IOException {
        csv.close(true);
    }

    private void begin(String row, AuditLine line) throws IOException {
        print(row, times.format(line.at()), line.kind(), line.actorId(), line.actorName(), line.address());
        print(line.what(), line.room(), Integer.toString(line.subjects()));
    }

    /** @param why for a row that is about no one member */
    private void member(AuditItem.Member member, AuditStatus status, String why) throws IOException {
        if (member == null) {
            print("", "", "", status.name(), why);
        } else {
            AuditSubject who = member.who();
            print(other.apply(who.id()), number.apply(who.number()), other.apply(who.name()), status.name());
            print(member.why() == null ? null : other.apply(member.why()));
        }
    }

    private void end(AuditItem item, String details) throws IOException {
        AuditLine line = item.line();
        AuditLine outcome = item.outcome();
        print(details, outcome == null ? null : times.format(outcome.at()));
        print(line.chain(), Long.toString(line.number()), line.hash());
        print(outcome == null ? null : Long.toString(outcome.number()), outcome == null ? null : outcome.hash());
        csv.println();
    }

    private void print(String... values) throws IOException {
        for (String value : values) {
            csv.print(SpreadsheetText.of(value));
        }
    }

    private String details(Map<String, String> details) {
        return details.entrySet().stream()
                .map(detail -> detail.getKey() + ": " + ForeignText.isolated(other.apply(detail.getValue())))
                .collect(Collectors.joining("; "));
    }
}
