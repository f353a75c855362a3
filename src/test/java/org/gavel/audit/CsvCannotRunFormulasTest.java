package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.conference.NumberMask;
import org.gavel.conference.StorableText;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvCannotRunFormulasTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path directory;

    @Provide
    Arbitrary<String> dangerous() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n \",;'|!A1()ａ＝é")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Property(tries = 500)
    void whateverACallerIsCalled(@ForAll("dangerous") String name) {
        List<CSVRecord> rows = read(table(item(List.of(new AuditSubject(name, name, name))), UnaryOperator.identity()));

        assertThat(rows).hasSize(1);
        rows.get(0).forEach(value -> assertThat(value).doesNotMatch("(?s)^[\\t\\r\\n].*|^\\s*[=+\\-@＝].*"));
        String kept = StorableText.bounded(name, AuditText.NAME);
        assertThat(rows.get(0).get("member_name")).isIn(kept, "'" + kept);
    }

    @Test
    void aNumberThatBeginsWithPlusIsText() {
        CSVRecord row = read(table(item(List.of(new AuditSubject("u", "+4930", "=1+1"))), UnaryOperator.identity()))
                .get(0);

        assertThat(row.get("member_number")).isEqualTo("'+4930");
        assertThat(row.get("member_name")).isEqualTo("'=1+1");
    }

    @Test
    void beginsWithAByteOrderMarkAndTellsTimesWithTheirZone() {
        String table = table(item(List.of()), UnaryOperator.identity());

        assertThat(table).startsWith("\uFEFFrow,time,");
        assertThat(read(table).get(0).get("time")).isEqualTo("2026-07-01T14:00:00+02:00");
    }

    @Test
    void anActOnSeveralHasARowForEach() {
        List<CSVRecord> rows = read(table(item(AuditFixture.members(3)), UnaryOperator.identity()));

        assertThat(rows).extracting(row -> row.get("row")).containsExactly("line", "member", "member", "member");
        assertThat(rows)
                .extracting(row -> row.get("member_name"))
                .containsExactly("", "Member 0", "Member 1", "Member 2");
        assertThat(rows).extracting(row -> row.get("outcome")).containsExactly("PARTLY", "DONE", "FAILED", "DONE");
        assertThat(rows).extracting(row -> row.get("why")).containsExactly("", "", "gone", "");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("subjects")).isEqualTo("3");
            assertThat(row.get("number")).isEqualTo("7");
            assertThat(row.get("hash")).isEqualTo("aa");
            assertThat(row.get("outcome_number")).isEqualTo("8");
        });
    }

    @Test
    void numbersAreMaskedWhereTheyAreOnThePage() {
        List<AuditSubject> on = List.of(new AuditSubject("u", "+4930123456", "Ada 030-123456"));
        String table = table(item(on), NumberMask::number);

        assertThat(table).doesNotContain("1234").contains("56");
    }

    @Test
    void noNameTurnsTheTableRound() {
        String table =
                table(item(List.of(new AuditSubject("u", "1\u2069", "\u202Egnitalf"))), UnaryOperator.identity());

        assertThat(table).doesNotContain("\u202E", "\u2069").contains("\uFFFDgnitalf");
    }

    @Test
    void theExportHasAllThatMatchesInItsOrder() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        String room = UUID.randomUUID().toString();
        try (AuditTrail trail = fixture.open()) {
            Actor anna = new Actor(new Moderator("anna", "Anna"), "192.0.2.7");
            for (int i = 0; i < 450; i++) {
                trail.complete(
                        trail.write(new AuditEntry(
                                AuditKind.ACT,
                                anna,
                                "act " + i,
                                room,
                                AuditFixture.members(i % 100 == 0 ? 9_000 : 2),
                                Map.of(),
                                null)),
                        AuditOutcome.done());
            }
            fixture.bring(trail);
        }
        AuditFilter filter = new AuditFilter(null, null, "", Set.of(), "", room, null, "", false);
        StringBuilder out = new StringBuilder();
        fixture.database.write(em -> {
            AuditExport export = new AuditExport(new AuditQueries(em, fixture.clock));
            try (AuditCsv csv = new AuditCsv(out, BERLIN, UnaryOperator.identity(), UnaryOperator.identity())) {
                export.write(filter, export.first(filter), csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        List<CSVRecord> rows = read(out.toString());
        assertThat(rows).hasSize(450 + 5 * 9_000 + 445 * 2);
        List<String> acts = rows.stream()
                .filter(row -> row.get("row").equals("line"))
                .map(row -> row.get("what"))
                .toList();
        assertThat(acts).hasSize(450).first().isEqualTo("act 449");
        assertThat(acts).doesNotHaveDuplicates().last().isEqualTo("act 0");
    }

    private static AuditItem item(List<AuditSubject> on) {
        AuditLine line = AuditDraft.of(new AuditEntry(
                        AuditKind.ACT, AuditFixture.ANNA, "mute", "3000-seven.local", on, Map.of(), null))
                .line("chain", 7, Instant.parse("2026-07-01T12:00:00Z"))
                .withHash("aa");
        AuditLine outcome = AuditDraft.of(
                        new AuditRef(
                                "chain",
                                7,
                                new AuditEntry(AuditKind.ACT, AuditFixture.ANNA, "mute", null, on, Map.of(), null)),
                        new AuditOutcome(
                                AuditResult.PARTLY, List.of(new AuditOutcome.Failure(1, "gone")), List.of(), null))
                .line("chain", 8, Instant.parse("2026-07-01T12:00:01Z"))
                .withHash("bb");
        return new AuditItem(line, outcome, AuditStatus.PARTLY);
    }

    private static String table(AuditItem item, UnaryOperator<String> mask) {
        StringBuilder out = new StringBuilder();
        UnaryOperator<String> other = mask.apply("12345").equals("12345") ? mask : NumberMask::text;
        try (AuditCsv csv = new AuditCsv(out, BERLIN, mask, other)) {
            csv.print(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<CSVRecord> read(String table) {
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
}
