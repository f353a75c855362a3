package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.gavel.account.AccessRefusal;
import org.gavel.account.SignedOut;
import org.gavel.web.session.SessionsFixture;
import org.gavel.web.session.UserSession;
import org.junit.jupiter.api.Test;

/** The end of a session and a lost socket may come together. The page connects again and gets the reason of the end. */
class AReconnectedPageIsToldWhyItsSessionEndedTest {

    private final SessionsFixture fixture = new SessionsFixture();
    private final UserSession session = fixture.begin(fixture.account("anna"));

    private static HandshakeUser user(UserSession session, boolean sameOrigin) {
        Optional<UserSession> known = Optional.ofNullable(session);
        return new HandshakeUser(known, known.map(UserSession::moderator), Locale.ENGLISH, sameOrigin);
    }

    @Test
    void whateverItWas() {
        HandshakeUser user = user(session, true);
        assertThat(user.admitted()).containsSame(session);

        fixture.sessions.end(session, SignedOut.Why.IDLE);

        assertThat(user.admitted()).isEmpty();
        assertThat(user.closeReason()).isEqualTo("idle");
    }

    /** The server must know the caller, with any content of its own session. */
    @Test
    void anUnknownSessionIsNotAdmitted() {
        HandshakeUser unknown = new HandshakeUser(Optional.of(session), Optional.empty(), Locale.ENGLISH, true);

        assertThat(unknown.admitted()).isEmpty();
    }

    @Test
    void butNoOtherSitesPage() {
        HandshakeUser foreign = user(session, false);
        assertThat(foreign.admitted()).isEmpty();
        assertThat(foreign.refusal("/live").map(AccessRefusal::why)).contains("origin");

        fixture.sessions.end(session, SignedOut.Why.IDLE);

        assertThat(foreign.closeReason()).isEqualTo("nobody");
        assertThat(foreign.refusal("/live")).isEmpty();
    }

    @Test
    void aVisitorIsReportedAsNotSignedIn() {
        assertThat(user(null, true).closeReason()).isEqualTo("nobody");
        assertThat(user(null, true).refusal("/live")).isEmpty();
    }
}
