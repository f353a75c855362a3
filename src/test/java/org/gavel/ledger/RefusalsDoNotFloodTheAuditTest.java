package org.gavel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.Refusal;
import org.junit.jupiter.api.Test;

/** A script that knocks at a closed door all day fills no disk, and how often it knocked is not lost. */
class RefusalsDoNotFloodTheAuditTest {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final AuditInMemory audit = new AuditInMemory();
    private final AuditScribe scribe = new AuditScribe(audit, now::get);

    private void knock(String who, int times) {
        for (int i = 0; i < times; i++) {
            scribe.refused(
                    new Refusal(new Actor(new Moderator(who, who), "192.0.2.1"), Permission.KICK, "kick", "3000"));
        }
    }

    @Test
    void aMinuteHasSoManyLinesAndTheNextLineTellsHowManyThereWereMore() {
        knock("eve", 1_000);
        assertThat(audit.entries()).hasSize(RefusalPace.A_MINUTE);
        assertThat(audit.entries()).noneMatch(line -> line.details().containsKey("omitted"));

        now.addAndGet(60_000);
        knock("eve", 1);

        assertThat(audit.entries()).hasSize(RefusalPace.A_MINUTE + 1);
        assertThat(audit.entries().get(RefusalPace.A_MINUTE).details())
                .containsEntry("omitted", Integer.toString(1_000 - RefusalPace.A_MINUTE));
    }

    @Test
    void anotherOnesRefusalsAreWritten() {
        knock("eve", 1_000);

        knock("ben", 3);

        assertThat(audit.entries()).hasSize(RefusalPace.A_MINUTE + 3);
    }
}
