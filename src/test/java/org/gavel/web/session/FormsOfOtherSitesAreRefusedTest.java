package org.gavel.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.account.Moderator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site can make a browser send a form to Gavel, but neither hide where it comes from nor know the token. */
class FormsOfOtherSitesAreRefusedTest {

    private static final String OURS = "https://desk.example:8443";

    private final TestHouse house = new TestHouse();
    private final Moderator anna = house.account("anna");

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
        assertThat(post().with("Origin", origin).judgedBy(new OriginGate())).isEqualTo("403");
        assertThat(post().with("Referer", origin + "/page").judgedBy(new OriginGate()))
                .isEqualTo("403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "anything"})
    void byWhatTheBrowserSaysOfThem(String site) throws Exception {
        assertThat(post().with("Origin", OURS).with("Sec-Fetch-Site", site).judgedBy(new OriginGate()))
                .isEqualTo("403");
    }

    @Test
    void whoTellsNothingIsNoPageOfOurs() throws Exception {
        assertThat(post().judgedBy(new OriginGate())).isEqualTo("403");
    }

    @Test
    void everyOtherWayToChangeSomethingToo() throws Exception {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "TRACE", "post"}) {
            assertThat(new FakeExchange(method, "/me").judgedBy(new OriginGate()))
                    .as(method)
                    .isEqualTo("403");
        }
    }

    @Test
    void ourOwnAreTaken() throws Exception {
        assertThat(post().with("Origin", OURS)
                        .with("Sec-Fetch-Site", "same-origin")
                        .judgedBy(new OriginGate()))
                .isEqualTo(FakeExchange.THROUGH);
        assertThat(post().with("Referer", OURS + "/room?room=3000").judgedBy(new OriginGate()))
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
        assertThat((secure ? exchange.secure() : exchange).judgedBy(new OriginGate()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    /** Whoever can answer for http on our host cannot send to https. */
    @Test
    void aPageWithoutTlsIsNotOursWhereTheBrowserSpeaksTls() throws Exception {
        assertThat(post().secure().with("Origin", "http://desk.example:8443").judgedBy(new OriginGate()))
                .isEqualTo("403");
    }

    @Test
    void looking() throws Exception {
        assertThat(new FakeExchange("GET", "/me").judgedBy(new OriginGate(), new TokenGate()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    @Test
    void inASessionTheFormCarriesItsToken() throws Exception {
        DeskSession session = house.begin(anna);
        DeskSession other = house.begin(house.account("bert"));

        assertThat(tokened(session, null)).isEqualTo("403");
        assertThat(tokened(session, "")).isEqualTo("403");
        assertThat(tokened(session, other.token())).isEqualTo("403");
        assertThat(tokened(session, session.token())).isEqualTo(FakeExchange.THROUGH);
        assertThat(new FakeExchange("POST", "/me")
                        .in(session)
                        .with("Gavel-Token", session.token())
                        .judgedBy(new TokenGate()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    private static String tokened(DeskSession session, String token) throws Exception {
        FakeExchange exchange = new FakeExchange("POST", "/me").in(session);
        exchange.parameters.put("gavel-token", token);
        return exchange.judgedBy(new TokenGate());
    }

    private static FakeExchange post() {
        return new FakeExchange("POST", "/sign-in");
    }
}
