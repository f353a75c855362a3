package org.gavel.attendance;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gavel.csv.SpreadsheetText;

/**
 * Writes the attendance as CSV for a spreadsheet, one row for each stay. Names of columns and values are the same in
 * every language. No value is run as a formula ({@link SpreadsheetText}).
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
     * Writes the header.
     *
     * @param out takes the table
     * @param zone the time zone of the times
     * @param now the present moment, until which open stays count
     * @param number masks a number where it must not be shown
     * @param text masks numbers in all other text about members
     * @throws IOException when {@code out} throws it
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
     * @param stay the stay of the row
     * @throws IOException when it cannot be written
     */
    public void print(Attendance stay) throws IOException {
        print(stay.conference().key(), Integer.toString(stay.ordinal()), time(stay.runStart()));
        print(text.apply(stay.name()), number.apply(stay.number()));
        print(time(stay.joined()), Boolean.toString(stay.joinedExactly()), time(stay.left()));
        print(Long.toString(stay.lasted(now).toSeconds()));
        print(stay.ending() == null ? null : stay.ending().name());
        print(stay.kickedBy(), stay.reason() == null ? null : text.apply(stay.reason()), stay.uuid());
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
