package org.gavel.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site can make a browser send a form to Gavel. It can neither hide its origin nor know the token. */
class FormsOfOtherSitesAreRefusedTest {

    private static final String OURS = "https://desk.example:8443";

    private final SessionsFixture fixture = new SessionsFixture();
    private final Moderator anna = fixture.account("anna");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://desk.example",
                "https://desk.example:8444",
                "https://evil.desk.example:8443",
                "https://desk.example:8443.evil.example",
                "https://x@desk.example:8443",
                "ftp://desk.example:8443",
                "null",
                "not an origin",
                ""
            })
    void byTheirOrigin(String origin) throws Exception {
        assertThat(post().with("Origin", origin).judgedBy(originCheck())).isEqualTo("403");
        assertThat(post().with("Referer", origin + "/page").judgedBy(originCheck()))
                .isEqualTo("403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "anything"})
    void byTheHeadersOfTheBrowser(String site) throws Exception {
        assertThat(post().with("Origin", OURS).with("Sec-Fetch-Site", site).judgedBy(originCheck()))
                .isEqualTo("403");
    }

    @Test
    void aRequestWithoutAnOriginIsRefused() throws Exception {
        assertThat(post().judgedBy(originCheck())).isEqualTo("403");
    }

    @Test
    void everyOtherWayToChangeSomethingToo() throws Exception {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "TRACE", "post"}) {
            assertThat(new FakeExchange(method, "/me").judgedBy(originCheck()))
                    .as(method)
                    .isEqualTo("403");
        }
    }

    @Test
    void ourOwnAreTaken() throws Exception {
        assertThat(post().with("Origin", OURS)
                        .with("Sec-Fetch-Site", "same-origin")
                        .judgedBy(originCheck()))
                .isEqualTo(FakeExchange.THROUGH);
        assertThat(post().with("Referer", OURS + "/room?room=3000").judgedBy(originCheck()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    /** The browser speaks https, the proxy http; the host that it passes on is the browser's. */
    @ParameterizedTest
    @CsvSource({
        "https://desk.example,desk.example,false",
        "https://desk.example,desk.example,true",
        "https://desk.example,desk.example:443,true",
        "https://DESK.example,desk.example,true",
        "http://desk.example,desk.example:80,false"
    })
    void alsoBehindAProxyThatEndsTls(String origin, String host, boolean secure) throws Exception {
        FakeExchange exchange = post().with("Origin", origin).with("Host", host);
        assertThat((secure ? exchange.secure() : exchange).judgedBy(originCheck()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    /** An attacker who answers for http on Gavel's host cannot send to https. */
    @Test
    void aPageWithoutTlsIsNotOursWhereTheBrowserSpeaksTls() throws Exception {
        assertThat(post().secure().with("Origin", "http://desk.example:8443").judgedBy(originCheck()))
                .isEqualTo("403");
    }

    @Test
    void looking() throws Exception {
        assertThat(new FakeExchange("GET", "/me").judgedBy(originCheck(), tokenCheck()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    @Test
    void inASessionTheFormCarriesItsToken() throws Exception {
        UserSession session = fixture.begin(anna);
        UserSession other = fixture.begin(fixture.account("bert"));

        assertThat(tokened(session, null)).isEqualTo("403");
        assertThat(tokened(session, "")).isEqualTo("403");
        assertThat(tokened(session, other.token())).isEqualTo("403");
        assertThat(tokened(session, session.token())).isEqualTo(FakeExchange.THROUGH);
        assertThat(new FakeExchange("POST", "/me")
                        .in(session)
                        .with("Gavel-Token", session.token())
                        .judgedBy(tokenCheck()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    private String tokened(UserSession session, String token) throws Exception {
        FakeExchange exchange = new FakeExchange("POST", "/me").in(session);
        exchange.parameters.put("gavel-token", token);
        return exchange.judgedBy(tokenCheck());
    }

    @Test
    void andEachIsTold() throws Exception {
        UserSession session = fixture.begin(anna);
        post().with("Origin", "https://evil.example").judgedBy(originCheck());
        tokened(session, "guessed");

        assertThat(fixture.refusals)
                .containsExactly(
                        new AccessRefusal.RequestRefused(
                                Actor.anonymous("10.0.0.7"), AccessRefusal.Reason.ORIGIN, "POST /sign-in", null),
                        new AccessRefusal.RequestRefused(
                                new Actor(anna, "10.0.0.7"), AccessRefusal.Reason.TOKEN, "POST /me", null));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private OriginCheck originCheck() {
        OriginCheck accessControl = new OriginCheck();
        accessControl.refusals = fixture.heard();
        return accessControl;
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private TokenCheck tokenCheck() {
        TokenCheck accessControl = new TokenCheck();
        accessControl.refusals = fixture.heard();
        return accessControl;
    }

    private static FakeExchange post() {
        return new FakeExchange("POST", "/sign-in");
    }
}
