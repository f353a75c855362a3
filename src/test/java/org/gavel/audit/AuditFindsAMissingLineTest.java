package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gavel.audit.ChainReport.Finding;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFindsAMissingLineTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void anUnchangedAuditIsIntact(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = written(fixture, 450)) {
            assertThat(fixture.check(trail))
                    .isEqualTo(new ChainReport(trail.head().chain(), true, 451, Finding.INTACT, 451));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200, 201, 449})
    void isTheFirstThatIsNotThere(int number) throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = written(fixture, 450)) {
            fixture.tamper("delete from audit_line where chain = '%s' and seq = %d"
                    .formatted(trail.head().chain(), number));

            assertThat(fixture.check(trail)).satisfies(report -> {
                assertThat(report.finding()).isEqualTo(Finding.MISSING);
                assertThat(report.line()).isEqualTo(number);
            });
        }
    }

    /** Lines that were moved to another place or chain are missing from their own. */
    @Test
    void alsoWhenItWasOnlyMoved() throws IOException {
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);
        try (AuditTrail trail = written(fixture, 5)) {
            fixture.tamper("update audit_line set seq = 77 where chain = '%s' and seq = 3"
                    .formatted(trail.head().chain()));

            assertThat(fixture.check(trail).finding()).isEqualTo(Finding.MISSING);
            assertThat(fixture.check(trail).line()).isEqualTo(3);
        }
    }

    static AuditTrail written(AuditFixture fixture, int acts) {
        AuditTrail trail = fixture.open();
        for (int i = 0; i < acts; i++) {
            trail.write(AuditFixture.mute(1));
        }
        fixture.bring(trail);
        return trail;
    }
}
