package org.gavel.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Attendance as a table for a spreadsheet: a row for each stay. Names of columns and values are those of the database, in every language
 * the same. No value is a formula ({@link SpreadsheetText}).
 */
public final class AttendanceCsv implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String[] COLUMNS = {
        "room",
        "conference",
        "conference_start",
        "name",
        "number",
        "joined",
        "joined_exactly",
        "left",
        "seconds",
        "ending",
        "kicked_by",
        "reason",
        "channel"
    };

    private final CSVPrinter csv;
    private final DateTimeFormatter times;
    private final Instant now;
    private final UnaryOperator<String> number;
    private final UnaryOperator<String> text;

    /**
     * Begins the table.
     *
     * @param out takes it
     * @param zone of the times in it
     * @param now until when stays count that have not ended
     * @param number makes of a number what may be shown of it
     * @param text the same of all other text about members
     * @throws IOException when it cannot be written
     */
    public AttendanceCsv(
            Appendable out, ZoneId zone, Instant now, UnaryOperator<String> number, UnaryOperator<String> text)
            throws IOException {
        this.times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.now = now;
        this.number = number;
        this.text = text;
        out.append(BYTE_ORDER_MARK);
        this.csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
    }

    /**
     * Writes a row.
     *
     * @param stay is told in it
     * @throws IOException when it cannot be written
     */
    public void print(Attendance stay) throws IOException {
        print(stay.conference().key(), Integer.toString(stay.ordinal()), time(stay.runStart()));
        print(text.apply(stay.name()), number.apply(stay.number()));
        print(time(stay.joined()), Boolean.toString(stay.joinedExactly()), time(stay.left()));
        print(Long.toString(stay.lasted(now).toSeconds()));
        print(stay.ending() == null ? null : stay.ending().name());
        print(stay.putOutBy(), stay.reason() == null ? null : text.apply(stay.reason()), stay.uuid());
        csv.println();
    }

    @Override
    public void close() throws IOException {
        csv.close(true);
    }

    private String time(Instant moment) {
        return moment == null ? null : times.format(moment);
    }

    private void print(String... values) throws IOException {
        for (String value : values) {
            csv.print(SpreadsheetText.of(value));
        }
    }
}
