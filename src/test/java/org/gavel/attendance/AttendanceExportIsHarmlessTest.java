package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.attendance.SightedRoom.second;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gavel.conference.NumberMask;
import org.gavel.conference.Sighting;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;

/** The CSV of the attendance runs no formula in a spreadsheet and shows no number to accounts that may not see it. */
class AttendanceExportIsHarmlessTest {

    private final SightedRoom room = new SightedRoom();

    @Test
    void noNameIsAFormula() {
        enter(room.in(10, "a", "=cmd|' /C calc'!A0"), room.kicked(70, "a", "@chair", "-1+1"));

        CSVRecord row =
                export(UnaryOperator.identity(), UnaryOperator.identity()).get(0);

        assertThat(row.get("name")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(row.get("kicked_by")).isEqualTo("'@chair");
        assertThat(row.get("reason")).isEqualTo("'-1+1");
        assertThat(row.get("seconds")).isEqualTo("60");
        assertThat(row.get("joined")).isEqualTo("2026-03-01T10:00:10+01:00");
        assertThat(row.get("ending")).isEqualTo("PUT_OUT");
    }

    @Test
    void numbersAreMaskedInNamesToo() {
        enter(room.in(10, "a", "+49 30 5550 4711"));

        CSVRecord row = export(NumberMask::number, NumberMask::text).get(0);

        assertThat(row.get("number")).isEqualTo("••01");
        assertThat(row.get("name")).doesNotContain("5550");
    }

    @Test
    void allPagesAreInIt() {
        for (int i = 0; i < 1_200; i += 400) {
            int from = i;
            List<Sighting> batch = java.util.stream.IntStream.range(from, from + 400)
                    .<Sighting>mapToObj(n -> room.in(10 + n / 7, "c" + n))
                    .toList();
            Engine.H2.database().write(em -> AttendanceTables.write(em, batch));
        }

        assertThat(export(UnaryOperator.identity(), UnaryOperator.identity()))
                .hasSize(1_200)
                .extracting(row -> row.get("channel"))
                .doesNotHaveDuplicates();
    }

    private List<CSVRecord> export(UnaryOperator<String> number, UnaryOperator<String> text) {
        StringBuilder table = new StringBuilder();
        Engine.H2.database().write(em -> {
            AttendanceExport export = new AttendanceExport(new AttendanceQueries(em, Clock.systemUTC()));
            try (AttendanceCsv csv =
                    new AttendanceCsv(table, ZoneId.of("Europe/Berlin"), second(1_000), number, text)) {
                export.write(room.id, 1, export.first(room.id, 1), csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(table.charAt(0)).isEqualTo('\uFEFF');
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(table.substring(1)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(Sighting... sightings) {
        Engine.H2.database().write(em -> AttendanceTables.write(em, List.of(sightings)));
    }
}
