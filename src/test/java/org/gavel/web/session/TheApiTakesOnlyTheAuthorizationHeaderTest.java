package org.gavel.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignInCredential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API ignores a session's cookie, and pages ignore the Authorization header. */
class TheApiTakesOnlyTheAuthorizationHeaderTest {

    private final SessionsFixture fixture = new SessionsFixture();
    private final Moderator anna = fixture.account("anna", Permission.AUDIT);
    private final List<String> tried = new ArrayList<>();
    private final IdentityStoreHandler stores = this::validate;
    private final SessionAuthentication authentication = new SessionAuthentication(
            stores,
            new ApiAuthentication(one(new BasicScheme(stores)), fixture.accessControl),
            null,
            fixture.accessControl,
            new WarmUp());

    private CredentialValidationResult validate(Credential credential) {
        SignInCredential sent = (SignInCredential) credential;
        tried.add(sent.getCaller() + " " + sent.getPasswordAsString() + " " + sent.way() + " " + sent.address());
        return sent.getPasswordAsString().equals("right")
                ? fixture.proved(sent, anna)
                : CredentialValidationResult.INVALID_RESULT;
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private FakeExchange called(String path, String authorization) {
        return new FakeExchange("GET", path)
                .with("Authorization", authorization)
                .knownBy(authentication);
    }

    @Test
    void whichProvesTheCaller() {
        assertThat(called("/api/v1/me", basic("anna:right")).principal().getName())
                .isEqualTo("anna");
        assertThat(called("/api/v1/me", basic("anna:right")).groups()).containsExactly("audit");
        assertThat(tried).containsOnly("anna right API 10.0.0.7");
    }

    @Test
    void aPasswordMayHoldColonsAndAnyCharacters() {
        called("/api/v1/me", basic("anna:p:ä会"));

        assertThat(tried).containsExactly("anna p:ä会 API 10.0.0.7");
    }

    @Test
    void aSessionsCookieAuthenticatesNoCaller() {
        FakeExchange exchange =
                new FakeExchange("GET", "/api/v1/me").in(fixture.begin(anna)).knownBy(authentication);

        assertThat(exchange.principal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/", "/live", "/admin/audit", "/apis", "/api.xhtml", "/sign-in"})
    void theHeaderAuthenticatesNoCallerOfPages(String path) {
        assertThat(called(path, basic("anna:right")).principal()).isNull();
        assertThat(tried).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic YW5uYQ==",
                "Basic gIA=",
                "Bearer x",
                "YW5uYTpyaWdodA=="
            })
    void anUnreadableHeaderAuthenticatesNoCaller(String header) {
        assertThat(called("/api/v1/me", header).principal()).isNull();
        assertThat(tried).isEmpty();
    }

    @Test
    void anAccountThatMustChangeItsPasswordDoesThatFirst() {
        AccountStatus status = fixture.accessControl.status(anna).orElseThrow();
        fixture.decide(new AccountStatus("anna", "Anna", true, true, null, status.permits()));

        assertThat(called("/api/v1/me", basic("anna:right")).principal()).isNull();
    }

    /** A browser sends remembered credentials for every site. */
    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void pagesOfOtherSitesCannotUseStoredCredentials(String site) {
        FakeExchange exchange = new FakeExchange("POST", "/api/v1/me")
                .with("Authorization", basic("anna:right"))
                .with("Sec-Fetch-Site", site)
                .knownBy(authentication);

        assertThat(exchange.principal()).isNull();
        assertThat(tried).isEmpty();
    }

    /** The filters of pages let the API pass: it has neither forms nor cookies, so nothing of them is needed. */
    @Test
    void filtersOfPagesLetItPass() throws Exception {
        assertThat(new FakeExchange("POST", "/api/v1/me")
                        .judgedBy(new OriginCheck(), new TokenCheck(), new PageAccess(), new FormCheck()))
                .isEqualTo(FakeExchange.THROUGH);
    }

    @SuppressWarnings("unchecked")
    private static Instance<ApiScheme> one(ApiScheme scheme) {
        return (Instance<ApiScheme>) Proxy.newProxyInstance(
                ApiScheme.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (self, method, values) -> Stream.of(scheme));
    }
}
