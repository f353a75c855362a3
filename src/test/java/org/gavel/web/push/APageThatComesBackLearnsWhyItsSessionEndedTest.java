package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.gavel.account.Refusal;
import org.gavel.account.SignedOut;
import org.gavel.web.session.DeskSession;
import org.gavel.web.session.TestHouse;
import org.junit.jupiter.api.Test;

/** The end of a session and a lost socket may come at once: the page asks again, and is told the reason and not only that it is out. */
class APageThatComesBackLearnsWhyItsSessionEndedTest {

    private final TestHouse house = new TestHouse();
    private final DeskSession session = house.begin(house.account("anna"));

    private static Visitor visitor(DeskSession session, boolean sameOrigin) {
        Optional<DeskSession> known = Optional.ofNullable(session);
        return new Visitor(known, known.map(DeskSession::moderator), Locale.ENGLISH, sameOrigin);
    }

    @Test
    void whateverItWas() {
        Visitor visitor = visitor(session, true);
        assertThat(visitor.admitted()).containsSame(session);

        house.sessions.end(session, SignedOut.Why.IDLE);

        assertThat(visitor.admitted()).isEmpty();
        assertThat(visitor.farewell()).isEqualTo("idle");
    }

    /** Whatever the server's own session holds: the server has to know the caller too. */
    @Test
    void nobodyIsAdmittedWhomTheServerDoesNotKnow() {
        Visitor unknown = new Visitor(Optional.of(session), Optional.empty(), Locale.ENGLISH, true);

        assertThat(unknown.admitted()).isEmpty();
    }

    @Test
    void butNoOtherSitesPage() {
        Visitor foreign = visitor(session, false);
        assertThat(foreign.admitted()).isEmpty();
        assertThat(foreign.refusal("/live").map(Refusal::why)).contains("origin");

        house.sessions.end(session, SignedOut.Why.IDLE);

        assertThat(foreign.farewell()).isEqualTo("nobody");
        assertThat(foreign.refusal("/live")).isEmpty();
    }

    @Test
    void whoWasNeverSignedInIsNobody() {
        assertThat(visitor(null, true).farewell()).isEqualTo("nobody");
        assertThat(visitor(null, true).refusal("/live")).isEmpty();
    }
}
