package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gavel.audit.ChainReport.Finding;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFindsACutTailTest {

    @TempDir
    Path directory;

    @Test
    void ofOneLine() throws IOException {
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(desk, 9)) {
            desk.tamper("delete from audit_line where chain = '%s' and seq = 10"
                    .formatted(trail.head().chain()));

            assertThat(desk.check(trail).finding()).isEqualTo(Finding.CUT);
            assertThat(desk.check(trail).line()).isEqualTo(10);
        }
    }

    @Test
    void ofTheWholeChain() throws IOException {
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(desk, 0)) {
            desk.tamper("delete from audit_line where chain = '%s'"
                    .formatted(trail.head().chain()));

            assertThat(desk.check(trail)).isEqualTo(new ChainReport(trail.head().chain(), true, 0, Finding.CUT, 1));
        }
    }

    /** The audit goes on in a new file, and what was in the old one and not in the database yet is missed by the check. */
    @Test
    void ofLinesWhoseFileVanishedBeforeTheyWereInTheDatabase() throws IOException {
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(desk, 3)) {
            trail.write(AuditDesk.mute(1));
            trail.write(AuditDesk.mute(1));
            deleteJournal();
            trail.write(AuditDesk.mute(1));
            desk.bring(trail);

            assertThat(trail.health().failingSince()).isNull();
            assertThat(trail.health().lost()).isEqualTo(2);
            assertThat(desk.check(trail)).isEqualTo(new ChainReport(trail.head().chain(), true, 5, Finding.MISSING, 5));
        }
    }

    private void deleteJournal() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("journal"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void andTakesLinesThatStillWaitForTheDatabaseForNone() throws IOException {
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(desk, 3)) {
            trail.write(AuditDesk.mute(1));
            trail.write(AuditDesk.mute(1));

            assertThat(trail.health().pending()).isEqualTo(2);
            assertThat(desk.check(trail)).isEqualTo(new ChainReport(trail.head().chain(), true, 4, Finding.INTACT, 4));
        }
    }

    @Test
    void ofAnotherServersChainNobodyCanTellTheEnd() throws IOException {
        AuditDesk other = new AuditDesk(Engine.H2.database(), directory.resolve("other"));
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        desk.key = other.key;
        try (AuditTrail foreign = AuditFindsAMissingLineTest.written(other, 3);
                AuditTrail own = AuditFindsAMissingLineTest.written(desk, 3)) {
            desk.tamper("delete from audit_line where chain = '%s' and seq = 4"
                    .formatted(foreign.head().chain()));

            assertThat(desk.check(own, foreign.head().chain()))
                    .isEqualTo(new ChainReport(foreign.head().chain(), false, 3, Finding.INTACT, 3));
        }
    }
}
