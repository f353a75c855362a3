package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.junit.jupiter.api.Test;

/** A script that is refused all day does not fill the disk, and the audit still counts each refusal. */
class RefusalsDoNotFloodTheAuditTest {

    private static final int LISTED = 60;

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final AuditInMemory audit = new AuditInMemory();
    private final RefusalRecorder recorder = new RefusalRecorder(audit, now::get);

    private void knock(Actor by, int times) {
        for (int i = 0; i < times; i++) {
            recorder.write(new AuditEntry(
                    AuditKind.REFUSAL, by, "kick", "3000", List.of(), Map.of("lacks", "kick"), AuditResult.REFUSED));
        }
    }

    private static Actor actor(String who) {
        return new Actor(new Moderator(who, who), "192.0.2.1");
    }

    private List<AuditEntry> counts() {
        return audit.entries().stream()
                .filter(line -> line.what().equals(RefusalRecorder.COUNTED))
                .toList();
    }

    @Test
    void aMinuteHasSoManyLinesAndOneMoreThatTellsHowManyThereWereBesides() {
        knock(actor("eve"), 1_000);
        recorder.tick();
        assertThat(audit.entries()).hasSize(LISTED);

        now.addAndGet(TimeUnit.MINUTES.toNanos(1));
        recorder.tick();
        recorder.tick();

        assertThat(audit.entries()).hasSize(LISTED + 1);
        assertThat(counts()).singleElement().satisfies(line -> {
            assertThat(line.by().who().id()).isEqualTo("eve");
            assertThat(line.result()).isEqualTo(AuditResult.REFUSED);
            assertThat(line.details()).isEqualTo(Map.of("omitted", Integer.toString(1_000 - LISTED)));
        });
    }

    @Test
    void refusalsBelowTheLimitAreListedAndNotCounted() {
        knock(actor("eve"), LISTED);
        now.addAndGet(TimeUnit.MINUTES.toNanos(1));
        recorder.tick();

        assertThat(audit.entries()).hasSize(LISTED);
    }

    @Test
    void anotherOnesRefusalsAreWrittenAndThoseOfStrangersByTheirAddress() {
        knock(actor("eve"), 1_000);
        knock(Actor.anonymous("192.0.2.8"), 1_000);
        int before = audit.entries().size();

        knock(actor("ben"), 3);
        knock(Actor.anonymous("192.0.2.9"), 3);

        assertThat(audit.entries()).hasSize(before + 6);
    }

    @Test
    void aStopOfTheServerWritesTheCounts() {
        knock(actor("eve"), 70);

        recorder.close(new Object());

        assertThat(counts())
                .singleElement()
                .satisfies(line -> assertThat(line.details()).containsEntry("omitted", "10"));
    }

    @Test
    void moreStrangersThanAreRememberedLoseNoCount() {
        RefusalCounts counts = new RefusalCounts(now::get);
        counts.count("2001:db8::1", Actor.anonymous("2001:db8::1"));
        for (int i = 0; i < RefusalCounts.REMEMBERED; i++) {
            String other = "2001:db8:1::" + Integer.toHexString(i);
            counts.count(other, Actor.anonymous(other));
        }

        assertThat(counts.due())
                .singleElement()
                .satisfies(omitted -> assertThat(omitted.by().address()).isEqualTo("2001:db8::1"));
        assertThat(counts.rest()).hasSize(RefusalCounts.REMEMBERED);
    }
}
