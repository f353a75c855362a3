package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gavel.store.Engine;
import org.gavel.store.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoActIsRecordedInMemoryOnlyTest {

    private static final long SMALL = 20_000;

    @TempDir
    Path directory;

    @Test
    void whenWriteReturnsTheLineIsOnTheDisk() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            AuditRef line = trail.write(AuditFixture.mute(3));

            assertThat(trail.health().pending()).isEqualTo(2);
            assertThat(journal().last())
                    .hasValueSatisfying(last -> assertThat(last.line().number()).isEqualTo(line.number()));
        }
    }

    @Test
    void aFullDiskRefusesEachActThatHasToBeAudited() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        AuditTrail trail = AuditTrail.open(journal(), fixture::enter, fixture.key, Clock.systemUTC());
        AuditRef begun = trail.write(AuditFixture.mute(1_000));
        ChainHead end = trail.head();

        assertThatThrownBy(() -> trail.write(AuditFixture.mute(1))).isInstanceOf(AuditUnavailableException.class);
        assertThatCode(() -> trail.complete(begun, AuditOutcome.done())).doesNotThrowAnyException();
        assertThat(trail.head()).isEqualTo(end);
        assertThat(trail.health().failing()).isPresent();

        fixture.bring(trail);
        assertThatThrownBy(() -> trail.write(AuditFixture.mute(1))).isInstanceOf(AuditUnavailableException.class);
    }

    @Test
    void theChainHasNoGapAfterTheDiskIsBack() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            trail.write(AuditFixture.mute(1));
            Path file = file();
            Path aside = directory.resolve("aside");
            Files.move(file, aside);
            // Cannot be written, and is not gone either: what is gone is made anew.
            Files.createDirectory(file);
            assertThatThrownBy(() -> trail.write(AuditFixture.mute(1))).isInstanceOf(AuditUnavailableException.class);

            Files.delete(file);
            Files.move(aside, file);
            trail.write(AuditFixture.mute(1));
            fixture.bring(trail);

            assertThat(trail.health().failing()).isEmpty();
            assertThat(fixture.lines(trail)).extracting(AuditLine::number).containsExactly(1L, 2L, 3L);
            assertThat(fixture.check(trail).isIntact()).isTrue();
        }
    }

    /** A closed audit must not write into the journal of the next run. */
    @Test
    void aClosedAuditTakesNothing() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        AuditTrail trail = fixture.open();
        trail.close();

        assertThatThrownBy(() -> trail.write(AuditFixture.mute(1))).isInstanceOf(AuditUnavailableException.class);
    }

    private Journal<ChainedLine> journal() throws IOException {
        return Journal.openKeepingLast(directory.resolve("journal"), "audit", new ChainedLine.Codec(), SMALL);
    }

    private Path file() throws IOException {
        try (var files = Files.list(directory.resolve("journal"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
