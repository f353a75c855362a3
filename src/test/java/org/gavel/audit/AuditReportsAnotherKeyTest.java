package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gavel.audit.ChainReport.Finding;
import org.gavel.store.Engine;
import org.gavel.store.MasterKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditReportsAnotherKeyTest {

    @TempDir
    Path directory;

    /** Without the key the lines are still there, but can no longer be verified. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aNewKeyBeginsANewChainAndTheOldOneIsOfAnotherKey(int acts) throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        String old;
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, acts)) {
            old = trail.head().chain();
        }
        fixture.key = MasterKey.of(directory.resolve("another.key"));
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(fixture, acts)) {
            assertThat(trail.head().chain()).isNotEqualTo(old);
            assertThat(fixture.check(trail).finding()).isEqualTo(Finding.INTACT);
            assertThat(fixture.check(trail, old).finding()).isEqualTo(Finding.OTHER_KEY);
            assertThat(fixture.check(trail, old).own()).isFalse();
        }
    }
}
