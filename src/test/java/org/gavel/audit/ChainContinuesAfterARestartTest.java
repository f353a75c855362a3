package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainContinuesAfterARestartTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theNextRunGoesOnWhereTheLastOneEnded(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        String chain;
        try (AuditTrail first = fixture.open()) {
            first.write(AuditFixture.mute(1));
            fixture.bring(first);
            chain = first.head().chain();
        }
        try (AuditTrail second = fixture.open()) {
            second.write(AuditFixture.mute(2));
            fixture.bring(second);
            assertThat(second.head().chain()).isEqualTo(chain);
        }

        List<AuditLine> lines = fixture.lines(chain);
        assertThat(lines).extracting(AuditLine::kind).containsExactly("START", "ACT", "START", "ACT");
        assertThat(lines).extracting(AuditLine::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines.get(0).detail()).contains("\"new\"").contains(fixture.key.fingerprint());
        assertThat(lines.get(2).detail()).contains("\"continued\"");
    }

    /** When all is in the database, one line stays in the journal, so that the next run knows where the chain ends. */
    @Test
    void alsoWhenNothingIsLeftToWriteAndTheDatabaseIsEmptied() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        ChainHead end;
        try (AuditTrail first = fixture.open()) {
            LongStream.range(0, 100).forEach(i -> first.write(AuditFixture.mute(100)));
            fixture.bring(first);
            end = first.head();
        }
        fixture.database.write(em -> em.createQuery("delete from AuditLineEntity l where l.chain = :chain")
                .setParameter("chain", end.chain())
                .executeUpdate());

        try (AuditTrail second = fixture.open()) {
            assertThat(second.head().chain()).isEqualTo(end.chain());
            assertThat(second.head().number()).isEqualTo(end.number() + 1);
        }
    }

    @Test
    void largeJournalsMakeWayForSmallOnes() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            trail.write(AuditFixture.mute(9_000));
            fixture.bring(trail);
            trail.write(AuditFixture.mute(1));
            fixture.bring(trail);
            assertThat(files()).hasSize(1);
            assertThat(Files.size(files().get(0))).isLessThan(10_000);
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aTornLastLineIsLeftOut() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        AuditTrail killed = fixture.open();
        killed.write(AuditFixture.mute(1));
        Files.writeString(files().get(0), "{\"previous\":\"torn by a cra", StandardOpenOption.APPEND);

        try (AuditTrail second = fixture.open()) {
            fixture.bring(second);
            assertThat(second.head().number()).isEqualTo(3);
            assertThat(fixture.lines(second)).extracting(AuditLine::kind).containsExactly("START", "ACT", "START");
        }
    }

    @Test
    void aLastLineThatWasChangedBeginsANewChain() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        AuditTrail killed = fixture.open();
        killed.write(AuditFixture.mute(1));
        Path file = files().get(0);
        Files.writeString(file, Files.readString(file).replace("too loud", "to laugh"));

        try (AuditTrail second = fixture.open()) {
            assertThat(second.head().chain()).isNotEqualTo(killed.head().chain());
            assertThat(second.head().number()).isEqualTo(1);
        }
    }

    @Test
    void aNewJournalBeginsANewChain() throws IOException {
        AuditFixture one = new AuditFixture(Engine.H2.database(), Files.createDirectory(directory.resolve("one")));
        AuditFixture two = new AuditFixture(Engine.H2.database(), Files.createDirectory(directory.resolve("two")));
        try (AuditTrail first = one.open();
                AuditTrail second = two.open()) {
            assertThat(second.head().chain()).isNotEqualTo(first.head().chain());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("journal"))) {
            return files.toList();
        }
    }
}
