package org.gavel.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.gavel.account.ModeratorPrincipal;
import org.gavel.account.Permission;
import org.gavel.administration.first.FirstAdministrator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens every page with every role, in every form that an address can have. */
class EachPageNeedsItsPermissionTest {

    /** Written here once more, and not derived from the tested table. */
    private static final Map<String, Permission> ADMINISTRATION = new TreeMap<>(Map.ofEntries(
            Map.entry("/admin/accounts", Permission.ACCOUNTS),
            Map.entry("/admin/account", Permission.ACCOUNTS),
            Map.entry("/admin/roles", Permission.ROLES),
            Map.entry("/admin/role", Permission.ROLES),
            Map.entry("/admin/rooms", Permission.ROOMS),
            Map.entry("/admin/room", Permission.ROOMS),
            Map.entry("/admin/switches", Permission.SWITCHES),
            Map.entry("/admin/switch", Permission.SWITCHES),
            Map.entry("/admin/settings", Permission.SETTINGS),
            Map.entry("/admin/audit", Permission.AUDIT),
            Map.entry("/admin/audit.csv", Permission.AUDIT)));

    private final SessionsFixture fixture = new SessionsFixture();
    private final Moderator nobody = fixture.account("nobody");
    private final Moderator moderator =
            fixture.account("moderator", Permission.of(Permission.Kind.ROOM).toArray(Permission[]::new));
    private final Moderator administrator = fixture.account("administrator", Permission.values());
    private final WarmUp warmUp = new WarmUp();
    private boolean firstWanted;
    private final SessionAuthentication authentication =
            new SessionAuthentication(null, null, null, fixture.accessControl, warmUp);
    private final PageAccess pageAccess = new PageAccess();

    @BeforeEach
    void wire() throws Exception {
        FirstAdministrator first =
                new FirstAdministrator(null, null, null, null, null, null, null, Clock.systemUTC(), Path.of("none")) {
                    @Override
                    public boolean wanted() {
                        return firstWanted;
                    }
                };
        inject(pageAccess, "security", FakeExchange.security(authentication));
        inject(pageAccess, "accessControl", fixture.accessControl);
        inject(pageAccess, "first", first);
        inject(pageAccess, "warmUp", warmUp);
    }

    @Test
    void anAdministrationPageOpensOnlyWithItsPermission() throws Exception {
        for (Map.Entry<String, Permission> page : ADMINISTRATION.entrySet()) {
            for (Permission held : Permission.values()) {
                Moderator who = fixture.account("one", held);
                for (String path : forms(page.getKey())) {
                    String wanted = held == page.getValue() ? FakeExchange.THROUGH : "403";
                    assertThat(asked("GET", path, who)).as(held + " at " + path).isEqualTo(wanted);
                    assertThat(asked("POST", path, who))
                            .as(held + " at " + path)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    @Test
    void toModeratorsNoneOfThem() throws Exception {
        for (String page : ADMINISTRATION.keySet()) {
            assertThat(asked("GET", page, moderator)).as(page).isEqualTo("403");
            assertThat(asked("GET", page, nobody)).as(page).isEqualTo("403");
            assertThat(asked("GET", page, administrator)).as(page).isEqualTo(FakeExchange.THROUGH);
        }
    }

    @Test
    void aRefusalIsTold() throws Exception {
        asked("POST", "/admin/roles.xhtml", moderator);

        assertThat(fixture.refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.by().who()).isEqualTo(moderator);
            assertThat(refusal.by().address()).isEqualTo("10.0.0.7");
            assertThat(refusal.why()).isEqualTo(Permission.ROLES.wire());
            assertThat(refusal.attempt()).isEqualTo("/admin/roles");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/wallboard", "/room", "/attendance", "/attendance.csv", "/me", "/password", "/sign-out"})
    void otherPagesOpenToEverySignedInAccount(String page) throws Exception {
        for (String path : forms(page)) {
            assertThat(asked("GET", path, nobody)).as(path).isEqualTo(FakeExchange.THROUGH);
            assertThat(asked("GET", path, null)).as(path).startsWith("/sign-in?next=");
        }
    }

    /** The server reads pages at its start with the secret of that start, only until they are made. */
    @Test
    void theServerItselfOpensThemUntilItIsReady() throws Exception {
        assertThat(withSecret("GET", "")).startsWith("/sign-in?next=");
        String secret = warmUp.begin();
        assertThat(withSecret("GET", secret)).isEqualTo(FakeExchange.THROUGH);
        assertThat(withSecret("POST", secret)).startsWith("/sign-in?next=");
        assertThat(withSecret("GET", "0" + secret.substring(1) + "0")).startsWith("/sign-in?next=");
        assertThat(warmUp.begin()).isNotEqualTo(secret);
        assertThat(withSecret("GET", secret)).startsWith("/sign-in?next=");
        String newest = warmUp.begin();
        warmUp.end();
        assertThat(withSecret("GET", newest)).startsWith("/sign-in?next=");
    }

    private String withSecret(String method, String secret) throws Exception {
        return new FakeExchange(method, "/admin/audit")
                .with(WarmUp.HEADER, secret)
                .knownBy(authentication)
                .judgedBy(pageAccess);
    }

    @Test
    void aVisitorGetsNone() throws Exception {
        for (String page : ADMINISTRATION.keySet()) {
            for (String path : forms(page)) {
                assertThat(asked("GET", path, null)).as(path).startsWith("/sign-in?next=");
                assertThat(asked("POST", path, null)).as(path).startsWith("/sign-in?next=");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/accounts/",
                "/admin/accounts.xhtml.xhtml",
                "/admin/accounts.xhtml/x",
                "/admin/accounts;x=y",
                "/ADMIN/accounts",
                "/admin/Accounts",
                "//admin/accounts",
                "/admin//accounts",
                "/admin/audit.csv/x",
                "/wallboard/x",
                "/error/refused.xhtml",
                "/resources/js/room.js",
                "/WEB-INF/web.xml",
                "/favicon.ico",
                "/first",
                "/first.xhtml"
            })
    void anAddressThatIsNoPageIsNothing(String path) throws Exception {
        assertThat(asked("GET", path, administrator)).isEqualTo("404");
    }

    @Test
    void theFirstAdministratorsPageIsOpenWhileThereIsNone() throws Exception {
        assertThat(asked("GET", "/first", null)).isEqualTo("404");
        firstWanted = true;
        assertThat(asked("GET", "/first", null)).isEqualTo(FakeExchange.THROUGH);
        assertThat(asked("POST", "/first.xhtml", null)).isEqualTo(FakeExchange.THROUGH);
    }

    @Test
    void anAccountThatMustChangeItsPasswordDoesThatFirst() throws Exception {
        Moderator newcomer = fixture.account("newcomer", Permission.values());
        AccountStatus status = fixture.accessControl.status(newcomer).orElseThrow();
        fixture.decide(new AccountStatus("newcomer", "Newcomer", true, true, null, status.permits()));

        assertThat(asked("GET", "/admin/roles", newcomer)).isEqualTo("/password?next=%2Fadmin%2Froles");
        assertThat(asked("POST", "/me", newcomer)).isEqualTo("/password?next=%2Fme");
        assertThat(asked("GET", "/", newcomer)).startsWith("/password");
        assertThat(asked("GET", "/password", newcomer)).isEqualTo(FakeExchange.THROUGH);
        assertThat(asked("POST", "/password.xhtml", newcomer)).isEqualTo(FakeExchange.THROUGH);
        assertThat(asked("POST", "/sign-out", newcomer)).isEqualTo(FakeExchange.THROUGH);
        assertThat(asked("GET", "/static/abc/css/base.css", newcomer)).isEqualTo(FakeExchange.THROUGH);
    }

    @Test
    void aSessionThatHasEndedIsNone() throws Exception {
        UserSession session = fixture.begin(administrator);
        FakeExchange exchange = new FakeExchange("GET", "/admin/roles").in(session);
        fixture.sessions.end(session, org.gavel.account.SignedOut.Why.IDLE);

        assertThat(exchange.knownBy(authentication).judgedBy(pageAccess)).startsWith("/sign-in");
    }

    @Test
    void aScriptIsToldByAStatus() throws Exception {
        FakeExchange stranger = new FakeExchange("POST", "/me").with("Faces-Request", "partial/ajax");
        assertThat(stranger.knownBy(authentication).judgedBy(pageAccess)).isEqualTo("401");
    }

    @ParameterizedTest
    @CsvSource({"/live", "/session", "/static/abc/js/room.js", "/jakarta.faces.resource/jquery.js.xhtml"})
    void resourcesAndSocketsPassTheFilterOfPages(String path) throws Exception {
        assertThat(asked("GET", path, null)).isEqualTo(FakeExchange.THROUGH);
    }

    /** The server's own means know the caller and the permissions that hold in all rooms. */
    @Test
    void theServerKnowsTheCaller() throws Exception {
        FakeExchange exchange =
                new FakeExchange("GET", "/me").in(fixture.begin(moderator)).knownBy(authentication);

        assertThat(ModeratorPrincipal.moderator(exchange.principal())).contains(moderator);
        assertThat(exchange.principal().getName()).isEqualTo("moderator");
        assertThat(exchange.groups()).contains("see", "mute", "kick").doesNotContain("accounts", "audit");
    }

    /** A sign-in has no caller until the password is proved, also over an open session of another person. */
    @Test
    void butNotOnThePagesThatSignIn() throws Exception {
        FakeExchange exchange = new FakeExchange("POST", "/sign-in.xhtml")
                .in(fixture.begin(moderator))
                .knownBy(authentication);

        assertThat(exchange.principal()).isNull();
    }

    @Test
    void menusListWhatThereIs() {
        assertThat(ConsolePage.administration().stream().map(ConsolePage::getPath))
                .containsExactly(
                        "/admin/accounts",
                        "/admin/roles",
                        "/admin/rooms",
                        "/admin/switches",
                        "/admin/settings",
                        "/admin/audit");
        assertThat(Arrays.stream(ConsolePage.values())
                        .filter(page -> page.getPath().startsWith("/admin")))
                .allMatch(page -> page.permission().isPresent());
    }

    private static String[] forms(String page) {
        return page.equals("/") || page.endsWith(".csv")
                ? new String[] {page}
                : Stream.of(page, page + ".xhtml").toArray(String[]::new);
    }

    private String asked(String method, String path, Moderator who) throws Exception {
        FakeExchange exchange = new FakeExchange(method, path);
        Optional.ofNullable(who).map(fixture::begin).ifPresent(exchange::in);
        return exchange.knownBy(authentication).judgedBy(pageAccess);
    }

    private static void inject(Object into, String field, Object value) throws Exception {
        java.lang.reflect.Field found = into.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(into, value);
    }
}
