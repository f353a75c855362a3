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
 * Writes the audit as CSV for a spreadsheet: one row for each line with its outcome, and behind an action on several
 * members one row for each member. Names of columns and values are the same in every language.
 *
 * <p>No value is run as a formula, and none changes the direction of the text behind it ({@link SpreadsheetText}).
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
     * Writes the header.
     *
     * @param out takes the table
     * @param zone the time zone of the times
     * @param number masks a member's number where it must not be shown
     * @param other masks numbers in all other text about members
     * @throws IOException when {@code out} throws it
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

    /** Writes the rows of an item that was read with its details. */
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

    /** @param why the reason, for a row without a member */
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
