package org.gavel.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignedOut;
import org.gavel.account.SignedOut.Why;
import org.junit.jupiter.api.Test;

class SessionsEndWhenTheyMustTest {

    private final SessionsFixture fixture = new SessionsFixture();
    private final Moderator anna = fixture.account("anna", Permission.SEE);
    private final UserSession session = fixture.begin(anna);

    @Test
    void whenNothingIsDoneForTooLong() {
        pass(Duration.ofMinutes(119));
        assertThat(session.isOpen()).isTrue();

        pass(Duration.ofMinutes(1));
        assertEnded(Why.IDLE, "idle");
    }

    @Test
    void notWhileSomethingIsDone() {
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(100));
            session.touch();
        }

        assertThat(session.isOpen()).isTrue();
        assertThat(fixture.signedOut).isEmpty();
    }

    @Test
    void whenItHasLastedTooLongWhateverIsDone() {
        for (int i = 0; i < 12; i++) {
            session.touch();
            pass(Duration.ofHours(1));
        }

        assertEnded(Why.LONGEST, "longest");
    }

    /** Without waiting for the next round: the access control tells of the change. */
    @Test
    void whenItsAccountIsDeactivated() {
        fixture.decide(new AccountStatus("anna", "Anna", false, false, null, List.of()));

        assertEnded(Why.REVOKED, "revoked");
    }

    @Test
    void whenItsAccountIsGone() {
        fixture.remove("anna");

        assertEnded(Why.REVOKED, "revoked");
    }

    @Test
    void whenItBeganBeforeSessionsHaveToBeProvedAnew() {
        fixture.clock.pass(Duration.ofMinutes(1));
        fixture.decide(new AccountStatus("anna", "Anna", true, false, fixture.clock.instant(), List.of()));
        assertEnded(Why.REVOKED, "revoked");

        UserSession later = fixture.begin(anna);
        fixture.sessions.tick();
        assertThat(later.isOpen()).isTrue();
    }

    @Test
    void whenAShorterTimeIsSet() {
        pass(Duration.ofMinutes(30));
        fixture.limits = new SessionTimes.Limits(Duration.ofMinutes(20), Duration.ofHours(12), Duration.ofSeconds(60));
        fixture.sessions.tick();

        assertEnded(Why.IDLE, "idle");
    }

    @Test
    void theEndIsToldOnceWhoeverComesToo() {
        fixture.sessions.end(session, Why.HIMSELF);
        fixture.sessions.end(session, Why.SERVER);
        fixture.remove("anna");
        pass(Duration.ofDays(2));

        assertEnded(Why.HIMSELF, "signed-out");
    }

    @Test
    void theirOwnOnesAndNoOthers() {
        UserSession second = fixture.begin(anna);
        UserSession third = fixture.begin(anna);
        UserSession other = fixture.begin(fixture.account("bert"));

        assertThat(fixture.sessions.end("bert", second.handle())).isFalse();
        assertThat(second.isOpen()).isTrue();
        assertThat(fixture.sessions.end("anna", second.handle())).isTrue();
        assertThat(second.isOpen()).isFalse();

        fixture.sessions.endOthers(session);
        assertThat(third.isOpen()).isFalse();
        assertThat(session.isOpen()).isTrue();
        assertThat(other.isOpen()).isTrue();
        assertThat(fixture.signedOut).extracting(SignedOut::why).containsExactly(Why.ELSEWHERE, Why.ELSEWHERE);
    }

    @Test
    void theOldestWhenSomebodyHasTooMany() {
        List<UserSession> more = new ArrayList<>();
        for (int i = 1; i < Sessions.MAX_A_PERSON; i++) {
            fixture.clock.pass(Duration.ofSeconds(1));
            more.add(fixture.begin(anna));
        }
        assertThat(session.isOpen()).isTrue();

        fixture.clock.pass(Duration.ofSeconds(1));
        more.add(fixture.begin(anna));

        assertThat(session.isOpen()).isFalse();
        assertThat(more).allMatch(UserSession::isOpen);
        assertThat(fixture.sessions.of("anna")).containsExactlyElementsOf(more);
    }

    @Test
    void atTheStopOfTheServerWithoutSendingPagesAway() {
        fixture.sessions.stopping(new Object());

        assertThat(fixture.signedOut).extracting(SignedOut::why).containsExactly(Why.SERVER);
        assertThat(fixture.ended).isEmpty();
        assertThat(session.isOpen()).isFalse();
    }

    @Test
    void openPagesAreToldWhenThatWillBe() {
        List<SessionTimes> told = new ArrayList<>();
        session.listen(told::add);
        long began = session.began().toEpochMilli();
        assertThat(told).containsExactly(new SessionTimes(began + 120 * 60_000L, began + 12 * 3_600_000L, 120));
        assertThat(session.hasOpenPages()).isTrue();

        fixture.sessions.tick();
        told.clear();
        pass(Duration.ofMinutes(3));
        assertThat(told).isEmpty();

        session.touch();
        fixture.sessions.tick();
        assertThat(told).containsExactly(new SessionTimes(began + 123 * 60_000L, began + 12 * 3_600_000L, 120));
    }

    @Test
    void neitherItsNameNorItsTextGivesTheTokenAway() {
        assertThat(session.token()).hasSize(43);
        assertThat(session.toString()).doesNotContain(session.token()).contains(session.handle());
        assertThat(fixture.begin(anna).token()).isNotEqualTo(session.token());
    }

    private void pass(Duration time) {
        fixture.clock.pass(time);
        fixture.sessions.tick();
    }

    private void assertEnded(Why why, String reason) {
        assertThat(session.isOpen()).isFalse();
        assertThat(fixture.sessions.of("anna")).doesNotContain(session);
        assertThat(fixture.signedOut).containsExactly(new SignedOut(session.who(), why));
        assertThat(fixture.ended).containsExactly(new SessionEnded(session.handle(), "anna", reason));
        assertThat(fixture.lapsed).containsExactly("anna");
    }
}
