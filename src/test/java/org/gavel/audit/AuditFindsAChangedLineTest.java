package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gavel.audit.ChainReport.Finding;
import org.gavel.conference.StorableText;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditFindsAChangedLineTest {

    private static final List<String> CHANGES = List.of(
            "at = at + interval '0.001' second",
            "kind = 'CHANGE'",
            "kind = 'NONSENSE'",
            "actor_id = 'ben'",
            "actor_name = 'Ben'",
            "address = '192.0.2.8'",
            "what = 'unmute'",
            "room = '3001-seven.local'",
            "room = null",
            "subject = 'Somebody else'",
            "subject = null",
            "subjects = 2",
            "result = 'DONE'",
            "result = 'NONSENSE'",
            "about = 1",
            "detail = '{}'",
            "detail = null",
            "hash = '0000000000000000000000000000000000000000000000000000000000000000'");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void whicheverColumnWasChanged(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        for (String change : CHANGES) {
            AuditTrail trail = fixture.open();
            AuditRef line = trail.write(AuditFixture.mute(1));
            trail.write(AuditFixture.mute(1));
            fixture.bring(trail);
            String own = "where chain = '%s' and seq = %d".formatted(line.chain(), line.number());
            List<String> before = row(fixture, own);

            fixture.tamper("update audit_line set " + change + " " + own);
            assertThat(row(fixture, own)).as(change).isNotEqualTo(before);

            ChainReport report = fixture.check(trail);
            assertThat(report.finding()).as(change).isEqualTo(Finding.CHANGED);
            assertThat(report.line()).as(change).isEqualTo(line.number());
            trail.close();
            forget(directory.resolve("journal"));
        }
    }

    @Test
    void alsoWhenItIsTheFirst() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, 3)) {
            String first =
                    " where chain = '%s' and seq = 1".formatted(trail.head().chain());
            fixture.tamper("update audit_line set detail = '{\"details\":{\"key\":\"00000000\"}}'" + first);

            assertThat(fixture.check(trail).finding()).isEqualTo(Finding.CHANGED);
            assertThat(fixture.check(trail).line()).isEqualTo(1);
        }
    }

    @Test
    void alsoWhenItWasPutIn() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, 3)) {
            fixture.tamper(
                    "insert into audit_line select chain, 5, at, kind, actor_id, actor_name, address, what, room, subject,"
                            + " subjects, result, about, detail, hash from audit_line where chain = '%s' and seq = 4"
                                    .formatted(trail.head().chain()));

            assertThat(fixture.check(trail).finding()).isEqualTo(Finding.CHANGED);
            assertThat(fixture.check(trail).line()).isEqualTo(5);
        }
    }

    /** No text can be shifted from one column to the next, and nothing is not the same as empty. */
    @Property(tries = 300)
    void noTwoLinesReadTheSame(@ForAll String one, @ForAll String two, @ForAll String three) {
        AuditSeal seal = new AuditSeal(new byte[32]);
        Set<List<String>> texts = new HashSet<>();
        for (String a : new String[] {one, one + two, ""}) {
            for (String b : new String[] {two + three, three, "", null}) {
                List<String> text = new ArrayList<>();
                text.add(StorableText.bounded(a, 10_000));
                text.add(StorableText.bounded(b, 10_000));
                texts.add(text);
            }
        }
        assertThat(texts.stream().map(text -> seal.of("", line(text.get(0), text.get(1)))))
                .doesNotHaveDuplicates();
    }

    private static AuditLine line(String what, String room) {
        return new AuditLine(
                "c", 1, java.time.Instant.EPOCH, "ACT", "a", "A", "", what, room, null, 0, null, null, null, null);
    }

    private static List<String> row(AuditFixture fixture, String where) {
        return fixture.database.read(em -> {
            Object[] row = (Object[]) em.createNativeQuery(
                            "select kind, actor_id, actor_name, address, what, room, subject, subjects, result, about, hash,"
                                    + " cast(at as varchar), cast(detail as varchar) from audit_line " + where)
                    .getSingleResult();
            return java.util.Arrays.stream(row).map(String::valueOf).toList();
        });
    }

    private static void forget(Path journal) throws IOException {
        try (var files = java.nio.file.Files.list(journal)) {
            for (Path file : files.toList()) {
                java.nio.file.Files.delete(file);
            }
        }
    }
}
