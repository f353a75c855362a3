package org.gavel.ledger;

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

class AuditFindsWhatIsAskedForTest {

    /** All tests share a database: each asks for what only it has written. */
    private final String mark = UUID.randomUUID().toString().substring(0, 13);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void byEachFilterAndByAllTogether(Engine engine) throws IOException {
        AuditDesk desk = new AuditDesk(engine.database(), directory);
        try (AuditTrail trail = desk.open()) {
            trail.write(entry("anna", "mute", "Ada 100%", "2001"));
            trail.write(entry("ben", "kick", "Ben_\"quoted\"\\", "2002"));
            desk.bring(trail);

            assertThat(found(desk, filter("", "", "", ""))).hasSize(2);
            assertThat(found(desk, filter("anna " + mark, "", "", ""))).containsExactly("mute");
            assertThat(found(desk, filter("BEN-" + mark, "", "", ""))).containsExactly("kick");
            assertThat(found(desk, filter("", "kick", "", ""))).containsExactly("kick");
            assertThat(found(desk, filter("", "", "", "ada 100%"))).containsExactly("mute");
            assertThat(found(desk, filter("", "", "", "ada%100"))).isEmpty();
            assertThat(found(desk, filter("", "", "", "n_\"quoted\"\\"))).containsExactly("kick");
            assertThat(found(desk, filter("", "", "", "<2002>"))).containsExactly("kick");
            assertThat(found(desk, filter("", "", "", "because of 2001"))).containsExactly("mute");
            assertThat(found(desk, filter("ben", "kick", mark.toUpperCase(java.util.Locale.ROOT), "QUOTED")))
                    .containsExactly("kick");
            assertThat(found(desk, filter("", "", "", "' or 1=1 --"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void byNamesAndNumbersHoweverTheyAreTyped(Engine engine) throws IOException {
        AuditDesk desk = new AuditDesk(engine.database(), directory);
        try (AuditTrail trail = desk.open()) {
            trail.write(entry("J\u00F6rg", "mute", "Ren\u00E9e \u0141uk", "+49 (30) 12\u201334"));
            desk.bring(trail);

            for (String typed : List.of(
                    "renee luk", "RENEE", "\uFF32\uFF25\uFF2E", "49301234", "30 12 34", "\uFF13\uFF10\uFF11\uFF12")) {
                assertThat(found(desk, filter("", "", "", typed))).as(typed).containsExactly("mute");
            }
            assertThat(found(desk, filter("jorg " + mark, "", "", ""))).containsExactly("mute");
            assertThat(found(desk, masked("JORG"))).containsExactly("mute");
            assertThat(found(desk, masked("renee"))).isEmpty();
            assertThat(found(desk, filter("", "", "", "49301235"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void byTime(Engine engine) throws IOException {
        AuditDesk desk = new AuditDesk(engine.database(), directory);
        try (AuditTrail trail = desk.open()) {
            trail.write(entry("anna", "mute", "Ada", "2001"));
            desk.bring(trail);
            Instant at = desk.lines(trail).get(1).at();

            assertThat(found(desk, between(at, at.plusMillis(1)))).hasSize(1);
            assertThat(found(desk, between(at.plusMillis(1), null))).isEmpty();
            assertThat(found(desk, between(null, at))).isEmpty();
        }
    }

    /** Who may not see numbers cannot find them out by asking for more and more of their digits. */
    @ParameterizedTest
    @EnumSource
    void byNamesOfActorsOnlyWhereNumbersAreMasked(Engine engine) throws IOException {
        AuditDesk desk = new AuditDesk(engine.database(), directory);
        try (AuditTrail trail = desk.open()) {
            trail.write(entry("anna", "mute", "Ada", "2001"));
            desk.bring(trail);

            assertThat(found(desk, masked("2001"))).isEmpty();
            assertThat(found(desk, masked("anna"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageByPageNewestFirstEachOnce(Engine engine) throws IOException {
        AuditDesk desk = new AuditDesk(engine.database(), directory);
        try (AuditTrail trail = desk.open()) {
            for (int i = 0; i < 25; i++) {
                trail.complete(trail.write(entry("anna", "act " + i, "Ada", "2001")), AuditOutcome.done());
            }
            desk.bring(trail);
        }
        List<AuditItem> all = new ArrayList<>();
        List<AuditItem> page = desk.page(filter("", "", "", ""), null, 10);
        while (!page.isEmpty()) {
            all.addAll(page);
            AuditPlace last = page.get(page.size() - 1).place();
            assertThat(AuditPlace.of(last.text())).contains(last);
            page = desk.page(filter("", "", "", ""), last, 10);
        }

        assertThat(all).hasSize(25).allSatisfy(item -> assertThat(item.status()).isEqualTo(AuditStatus.DONE));
        assertThat(all).extracting(item -> item.line().number()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @ParameterizedTest
    @EnumSource
    void fromEitherEndAndCountedToABound(Engine engine) throws IOException {
        AuditDesk desk = new AuditDesk(engine.database(), directory);
        try (AuditTrail trail = desk.open()) {
            for (int i = 0; i < 25; i++) {
                trail.complete(trail.write(entry("anna", "act " + i, "Ada", "2001")), AuditOutcome.done());
            }
            desk.bring(trail);
        }
        AuditFilter all = filter("", "", "", "");

        assertThat(desk.slice(all, true, 0, 10)).hasSize(10).first().satisfies(item -> told(item, "act 0"));
        assertThat(desk.slice(all, true, 20, 10)).hasSize(5).last().satisfies(item -> told(item, "act 24"));
        assertThat(desk.slice(all, false, 0, 10)).hasSize(10).first().satisfies(item -> told(item, "act 24"));
        assertThat(desk.slice(all, false, 30, 10)).isEmpty();
        assertThat(desk.count(all, 100)).isEqualTo(25);
        assertThat(desk.count(all, 25)).isEqualTo(25);
        assertThat(desk.count(all, 10)).isEqualTo(10);
        assertThat(desk.count(filter("nobody", "", "", ""), 10)).isZero();
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

    private static List<String> found(AuditDesk desk, AuditFilter filter) {
        return desk.page(filter, null, 100).stream()
                .map(item -> item.line().what())
                .toList();
    }
}
