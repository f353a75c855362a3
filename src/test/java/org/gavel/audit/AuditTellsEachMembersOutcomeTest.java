package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.store.Engine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTellsEachMembersOutcomeTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void membersAreListedAsDoneFailedOrUnconfirmed(Engine engine) throws IOException {
        AuditOutcome outcome = new AuditOutcome(
                AuditResult.PARTLY, List.of(new AuditOutcome.Failure(1, "refusal.UNKNOWN -ERR")), List.of(2), null);

        AuditItem item = actWith(engine, 4, outcome);

        assertThat(item.status()).isEqualTo(AuditStatus.PARTLY);
        assertThat(item.members())
                .extracting(AuditItem.Member::status)
                .containsExactly(AuditStatus.DONE, AuditStatus.FAILED, AuditStatus.UNCONFIRMED, AuditStatus.DONE);
        assertThat(item.members().get(1).why()).isEqualTo("refusal.UNKNOWN -ERR");
        assertThat(item.members().get(1).who()).isEqualTo(new AuditSubject("uuid-1", "2001", "Member 1"));
        assertThat(item.details()).isEqualTo(Map.of("reason", "too loud"));
    }

    @ParameterizedTest
    @EnumSource
    void anActThatFailsAsAWholeFailsForEachMember(Engine engine) throws IOException {
        AuditItem item = actWith(engine, 2, AuditOutcome.failed("failure.NotConnected"));

        assertThat(item.why()).isEqualTo("failure.NotConnected");
        assertThat(item.members()).allSatisfy(member -> {
            assertThat(member.status()).isEqualTo(AuditStatus.FAILED);
            assertThat(member.why()).isEqualTo("failure.NotConnected");
        });
    }

    /** An act without an outcome is pending at first and unconfirmed later. */
    @ParameterizedTest
    @EnumSource
    void withoutAnOutcomeTimeDecides(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        fixture.clock = Clock.fixed(now, ZoneOffset.UTC);
        try (AuditTrail trail = fixture.open()) {
            trail.write(AuditFixture.mute(1));
            fixture.bring(trail);
            String chain = trail.head().chain();

            assertThat(acts(fixture, chain, null))
                    .singleElement()
                    .satisfies(item -> assertThat(item.status()).isEqualTo(AuditStatus.PENDING));
            assertThat(acts(fixture, chain, AuditStatus.PENDING)).hasSize(1);
            assertThat(acts(fixture, chain, AuditStatus.UNKNOWN)).isEmpty();

            fixture.clock = Clock.fixed(now.plus(AuditQueries.LATEST_OUTCOME).plusMillis(1), ZoneOffset.UTC);
            assertThat(acts(fixture, chain, null))
                    .singleElement()
                    .satisfies(item -> assertThat(item.status()).isEqualTo(AuditStatus.UNKNOWN));
            assertThat(acts(fixture, chain, AuditStatus.PENDING)).isEmpty();
            assertThat(acts(fixture, chain, AuditStatus.UNKNOWN)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStartInBetweenDecidesAtOnce(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail killed = fixture.open()) {
            killed.write(AuditFixture.mute(1));
        }
        fixture.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1));
        try (AuditTrail trail = fixture.open()) {
            fixture.bring(trail);
            String chain = trail.head().chain();

            assertThat(acts(fixture, chain, AuditStatus.UNKNOWN)).hasSize(1);
            assertThat(acts(fixture, chain, AuditStatus.PENDING)).isEmpty();
            assertThat(acts(fixture, chain, null))
                    .singleElement()
                    .satisfies(item -> assertThat(item.status()).isEqualTo(AuditStatus.UNKNOWN));
        }
    }

    private AuditItem actWith(Engine engine, int members, AuditOutcome outcome) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            trail.complete(trail.write(AuditFixture.mute(members)), outcome);
            fixture.bring(trail);
            List<AuditItem> acts = acts(
                    fixture,
                    trail.head().chain(),
                    AuditStatus.valueOf(outcome.result().name()));
            assertThat(acts).hasSize(1);
            return fixture.whole(acts.get(0));
        }
    }

    /** Other tests write into the same database: all pages are looked through. */
    private static List<AuditItem> acts(AuditFixture fixture, String chain, AuditStatus status) {
        AuditFilter filter = new AuditFilter(null, null, "", Set.of(AuditKind.ACT), "mute", "3000", status, "", false);
        List<AuditItem> found = new ArrayList<>();
        List<AuditItem> page = fixture.page(filter, null, 1_000);
        while (!page.isEmpty()) {
            page.stream().filter(item -> item.line().chain().equals(chain)).forEach(found::add);
            page = fixture.page(filter, AuditPlace.of(page.get(page.size() - 1).line()), 1_000);
        }
        return found;
    }
}
