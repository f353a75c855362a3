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

class AuditFindsMissingLastLinesTest {

    @TempDir
    Path directory;

    @Test
    void ofOneLine() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, 9)) {
            fixture.tamper("delete from audit_line where chain = '%s' and seq = 10"
                    .formatted(trail.head().chain()));

            assertThat(fixture.check(trail).finding()).isEqualTo(Finding.CUT);
            assertThat(fixture.check(trail).line()).isEqualTo(10);
        }
    }

    @Test
    void ofTheWholeChain() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, 0)) {
            fixture.tamper("delete from audit_line where chain = '%s'"
                    .formatted(trail.head().chain()));

            assertThat(fixture.check(trail))
                    .isEqualTo(new ChainReport(trail.head().chain(), true, 0, Finding.CUT, 1));
        }
    }

    /** The audit goes on in a new file, and what was in the old one and not in the database yet is missed by the check. */
    @Test
    void ofLinesWhoseFileVanishedBeforeTheyWereInTheDatabase() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, 3)) {
            trail.write(AuditFixture.mute(1));
            trail.write(AuditFixture.mute(1));
            deleteJournal();
            trail.write(AuditFixture.mute(1));
            fixture.bring(trail);

            assertThat(trail.health().failingSince()).isNull();
            assertThat(trail.health().lost()).isEqualTo(2);
            assertThat(fixture.check(trail))
                    .isEqualTo(new ChainReport(trail.head().chain(), true, 5, Finding.MISSING, 5));
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
    void andDoesNotCountLinesThatWaitForTheDatabase() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, 3)) {
            trail.write(AuditFixture.mute(1));
            trail.write(AuditFixture.mute(1));

            assertThat(trail.health().pending()).isEqualTo(2);
            assertThat(fixture.check(trail))
                    .isEqualTo(new ChainReport(trail.head().chain(), true, 4, Finding.INTACT, 4));
        }
    }

    @Test
    void theEndOfAnotherServersChainIsUnknown() throws IOException {
        AuditFixture other = new AuditFixture(Engine.H2.database(), directory.resolve("other"));
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        fixture.key = other.key;
        try (AuditTrail foreign = AuditFindsAMissingLineTest.written(other, 3);
                AuditTrail own = AuditFindsAMissingLineTest.written(fixture, 3)) {
            fixture.tamper("delete from audit_line where chain = '%s' and seq = 4"
                    .formatted(foreign.head().chain()));

            assertThat(fixture.check(own, foreign.head().chain()))
                    .isEqualTo(new ChainReport(foreign.head().chain(), false, 3, Finding.INTACT, 3));
        }
    }
}
