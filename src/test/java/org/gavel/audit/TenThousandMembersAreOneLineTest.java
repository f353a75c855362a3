package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gavel.store.Engine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenThousandMembersAreOneLineTest {

    private static final int MANY = 10_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void withTheOutcomeOfEach(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            AuditRef act = trail.write(AuditFixture.mute(MANY));
            trail.complete(
                    act,
                    new AuditOutcome(
                            AuditResult.PARTLY,
                            List.of(new AuditOutcome.Failure(9_999, "refusal.UNKNOWN -ERR")),
                            IntStream.range(0, 5_000).boxed().toList(),
                            null));
            fixture.bring(trail);

            AuditItem item = one(fixture, trail);
            assertThat(item.line().subjects()).isEqualTo(MANY);
            assertThat(item.line().subject()).hasSizeLessThanOrEqualTo(512).startsWith("Member 0 <2000>, ");
            List<AuditItem.Member> members = fixture.whole(item).members();
            assertThat(members).hasSize(MANY);
            assertThat(members.get(0).status()).isEqualTo(AuditStatus.UNCONFIRMED);
            assertThat(members.get(5_000).status()).isEqualTo(AuditStatus.DONE);
            assertThat(members.get(9_999)).satisfies(member -> {
                assertThat(member.who()).isEqualTo(new AuditSubject("uuid-9999", "11999", "Member 9999"));
                assertThat(member.status()).isEqualTo(AuditStatus.FAILED);
                assertThat(member.why()).isEqualTo("refusal.UNKNOWN -ERR");
            });
            assertThat(fixture.check(trail).isIntact()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheyAreCalled(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        String hostile = "\u0000\u202E\uD800'\"\\<script>&\uFFFF\r\n😀" + "😀\"".repeat(200);
        try (AuditTrail trail = fixture.open()) {
            List<AuditSubject> on = IntStream.range(0, MANY)
                    .mapToObj(i -> new AuditSubject(hostile, hostile, hostile))
                    .toList();
            trail.write(new AuditEntry(
                    AuditKind.ACT, AuditFixture.ANNA, hostile, hostile, on, Map.of(hostile, hostile.repeat(40)), null));
            fixture.bring(trail);

            assertThat(fixture.check(trail).isIntact()).isTrue();
            assertThat(trail.health().refused()).isZero();
            assertThat(fixture.whole(one(fixture, trail)).members())
                    .hasSize(MANY)
                    .allSatisfy(member ->
                            assertThat(member.who().name()).contains("<script>").doesNotContain("\u0000"));
        }
    }

    private static AuditItem one(AuditFixture fixture, AuditTrail trail) {
        return fixture.page(AuditFilter.EVERYTHING, null, 50).stream()
                .filter(item -> item.line().chain().equals(trail.head().chain()))
                .filter(item -> item.line().kind().equals("ACT"))
                .findFirst()
                .orElseThrow();
    }
}
