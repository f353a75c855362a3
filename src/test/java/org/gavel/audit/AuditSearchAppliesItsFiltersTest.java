package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.store.Engine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditSearchAppliesItsFiltersTest {

    /** All tests share a database: each asks for its own lines only. */
    private final String mark = UUID.randomUUID().toString().substring(0, 13);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void byEachFilterAndByAllTogether(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            trail.write(entry("anna", "mute", "Ada 100%", "2001"));
            trail.write(entry("ben", "kick", "Ben_\"quoted\"\\", "2002"));
            fixture.bring(trail);

            assertThat(found(fixture, filter("", "", "", ""))).hasSize(2);
            assertThat(found(fixture, filter("anna " + mark, "", "", ""))).containsExactly("mute");
            assertThat(found(fixture, filter("BEN-" + mark, "", "", ""))).containsExactly("kick");
            assertThat(found(fixture, filter("", "kick", "", ""))).containsExactly("kick");
            assertThat(found(fixture, filter("", "", "", "ada 100%"))).containsExactly("mute");
            assertThat(found(fixture, filter("", "", "", "ada%100"))).isEmpty();
            assertThat(found(fixture, filter("", "", "", "n_\"quoted\"\\"))).containsExactly("kick");
            assertThat(found(fixture, filter("", "", "", "<2002>"))).containsExactly("kick");
            assertThat(found(fixture, filter("", "", "", "because of 2001"))).containsExactly("mute");
            assertThat(found(fixture, filter("ben", "kick", mark.toUpperCase(java.util.Locale.ROOT), "QUOTED")))
                    .containsExactly("kick");
            assertThat(found(fixture, filter("", "", "", "' or 1=1 --"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void byNamesAndNumbersHoweverTheyAreTyped(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            trail.write(entry("J\u00F6rg", "mute", "Ren\u00E9e \u0141uk", "+49 (30) 12\u201334"));
            fixture.bring(trail);

            for (String typed : List.of(
                    "renee luk", "RENEE", "\uFF32\uFF25\uFF2E", "49301234", "30 12 34", "\uFF13\uFF10\uFF11\uFF12")) {
                assertThat(found(fixture, filter("", "", "", typed))).as(typed).containsExactly("mute");
            }
            assertThat(found(fixture, filter("jorg " + mark, "", "", ""))).containsExactly("mute");
            assertThat(found(fixture, masked("JORG"))).containsExactly("mute");
            assertThat(found(fixture, masked("renee"))).isEmpty();
            assertThat(found(fixture, filter("", "", "", "49301235"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void byTime(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            trail.write(entry("anna", "mute", "Ada", "2001"));
            fixture.bring(trail);
            Instant at = fixture.lines(trail).get(1).at();

            assertThat(found(fixture, between(at, at.plusMillis(1)))).hasSize(1);
            assertThat(found(fixture, between(at.plusMillis(1), null))).isEmpty();
            assertThat(found(fixture, between(null, at))).isEmpty();
        }
    }

    /** An account that may not see numbers cannot find them by searching for more and more of their digits. */
    @ParameterizedTest
    @EnumSource
    void byNamesOfActorsOnlyWhereNumbersAreMasked(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            trail.write(entry("anna", "mute", "Ada", "2001"));
            fixture.bring(trail);

            assertThat(found(fixture, masked("2001"))).isEmpty();
            assertThat(found(fixture, masked("anna"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageByPageNewestFirstEachOnce(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            for (int i = 0; i < 25; i++) {
                trail.complete(trail.write(entry("anna", "act " + i, "Ada", "2001")), AuditOutcome.done());
            }
            fixture.bring(trail);
        }
        List<AuditItem> all = new ArrayList<>();
        List<AuditItem> page = fixture.page(filter("", "", "", ""), null, 10);
        while (!page.isEmpty()) {
            all.addAll(page);
            AuditPlace last = page.get(page.size() - 1).place();
            assertThat(AuditPlace.of(last.text())).contains(last);
            page = fixture.page(filter("", "", "", ""), last, 10);
        }

        assertThat(all).hasSize(25).allSatisfy(item -> assertThat(item.status()).isEqualTo(AuditStatus.DONE));
        assertThat(all).extracting(item -> item.line().number()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @ParameterizedTest
    @EnumSource
    void fromEitherEndAndCountedToABound(Engine engine) throws IOException {
        AuditFixture fixture = new AuditFixture(engine.database(), directory);
        try (AuditTrail trail = fixture.open()) {
            for (int i = 0; i < 25; i++) {
                trail.complete(trail.write(entry("anna", "act " + i, "Ada", "2001")), AuditOutcome.done());
            }
            fixture.bring(trail);
        }
        AuditFilter all = filter("", "", "", "");

        assertThat(fixture.slice(all, true, 0, 10)).hasSize(10).first().satisfies(item -> told(item, "act 0"));
        assertThat(fixture.slice(all, true, 20, 10)).hasSize(5).last().satisfies(item -> told(item, "act 24"));
        assertThat(fixture.slice(all, false, 0, 10)).hasSize(10).first().satisfies(item -> told(item, "act 24"));
        assertThat(fixture.slice(all, false, 30, 10)).isEmpty();
        assertThat(fixture.count(all, 100)).isEqualTo(25);
        assertThat(fixture.count(all, 25)).isEqualTo(25);
        assertThat(fixture.count(all, 10)).isEqualTo(10);
        assertThat(fixture.count(filter("nobody", "", "", ""), 10)).isZero();
    }

    private static void told(AuditItem item, String what) {
        assertThat(item.line().what()).isEqualTo(what);
        assertThat(item.status()).isEqualTo(AuditStatus.DONE);
    }

    private AuditEntry entry(String who, String what, String name, String number) {
        return new AuditEntry(
                AuditKind.ACT,
                new Actor(new Moderator(who + "-" + mark, who + " " + mark), "192.0.2.7"),
                what,
                mark + "-seven.local",
                List.of(new AuditSubject("uuid", number, name)),
                Map.of("reason", "because of " + number),
                null);
    }

    private AuditFilter filter(String actor, String what, String room, String text) {
        return new AuditFilter(null, null, actor, Set.of(), what, room.isEmpty() ? mark : room, null, text, false);
    }

    private AuditFilter between(Instant from, Instant until) {
        return new AuditFilter(from, until, "", Set.of(AuditKind.ACT), "", mark, null, "", false);
    }

    private AuditFilter masked(String text) {
        return new AuditFilter(null, null, "", Set.of(), "", mark, null, text, true);
    }

    private static List<String> found(AuditFixture fixture, AuditFilter filter) {
        return fixture.page(filter, null, 100).stream()
                .map(item -> item.line().what())
                .toList();
    }
}
