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
    void anAuditThatNobodyTouchedIsIntact(Engine engine) throws IOException {
        AuditDesk desk = new AuditDesk(engine.database(), directory);
        try (AuditTrail trail = written(desk, 450)) {
            assertThat(desk.check(trail))
                    .isEqualTo(new ChainReport(trail.head().chain(), true, 451, Finding.INTACT, 451));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200, 201, 449})
    void isTheFirstThatIsNotThere(int number) throws IOException {
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        try (AuditTrail trail = written(desk, 450)) {
            desk.tamper("delete from audit_line where chain = '%s' and seq = %d"
                    .formatted(trail.head().chain(), number));

            assertThat(desk.check(trail)).satisfies(report -> {
                assertThat(report.finding()).isEqualTo(Finding.MISSING);
                assertThat(report.line()).isEqualTo(number);
            });
        }
    }

    /** Lines that were moved to another place or chain are missing from their own. */
    @Test
    void alsoWhenItWasOnlyMoved() throws IOException {
        AuditDesk desk = new AuditDesk(Engine.H2.database(), directory);
        try (AuditTrail trail = written(desk, 5)) {
            desk.tamper("update audit_line set seq = 77 where chain = '%s' and seq = 3"
                    .formatted(trail.head().chain()));

            assertThat(desk.check(trail).finding()).isEqualTo(Finding.MISSING);
            assertThat(desk.check(trail).line()).isEqualTo(3);
        }
    }

    static AuditTrail written(AuditDesk desk, int acts) {
        AuditTrail trail = desk.open();
        for (int i = 0; i < acts; i++) {
            trail.write(AuditDesk.mute(1));
        }
        desk.bring(trail);
        return trail;
    }
}
