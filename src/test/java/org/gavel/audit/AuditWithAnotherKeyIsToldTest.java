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

class AuditWithAnotherKeyIsToldTest {

    @TempDir
    Path directory;

    /** Who loses the key keeps the lines, but nobody can prove them any more. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aNewKeyBeginsANewChainAndTheOldOneIsOfAnotherKey(int acts) throws IOException {
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        String old;
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(desk, acts)) {
            old = trail.head().chain();
        }
        desk.key = MasterKey.of(directory.resolve("another.key"));
        try (AuditTrail trail = AuditFindsAMissingLineTest.written(desk, acts)) {
            assertThat(trail.head().chain()).isNotEqualTo(old);
            assertThat(desk.check(trail).finding()).isEqualTo(Finding.INTACT);
            assertThat(desk.check(trail, old).finding()).isEqualTo(Finding.OTHER_KEY);
            assertThat(desk.check(trail, old).own()).isFalse();
        }
    }
}
