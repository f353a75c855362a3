package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Gavel takes a form as it is in the page, without anything that scripts add. It refuses a form that no page sends, and says so. */
@ConsoleTest
class EveryFormWorksBeforeItsScriptsIT {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final String PASSWORD = "granite-orchid-seventeen-kites";
    private static final String GIVEN = "walrus-teapot-lantern-42";
    private static final String NEXT = "quiet-orchard-walks-seventeen";
    private static final String BROKEN = "Something went wrong";

    /** These pages open only without a sign-in, with the first link, or with a password that must be changed. */
    private static final Set<String> IN_A_STATE_OF_THEIR_OWN = Set.of("/sign-in", "/first", "/password");

    @Test
    void aWrongPasswordIsTold(GavelServer server) throws Exception {
        HttpResponse<String> answer = new BareBrowser(server).signIn("1004", "a wrong password");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("User or password is wrong.");
    }

    @Test
    void theNumberOfARoomOpensIt(GavelServer server) throws Exception {
        BareBrowser browser = BareBrowser.of(server, "super", "1234");

        HttpResponse<String> answer = browser.send(SentForm.with("openRoomGo", browser.page("/"))
                .typed("openRoomName", "3890")
                .pressed("openRoomGo"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/room?conference=3890-seven.local%40seven.local");
    }

    /** Each form that the pages have in the source, so that none can be forgotten, sent as it stands and by each of its buttons. */
    @Test
    void andSoDoesEachOnEveryPage(GavelServer server) throws Exception {
        BareBrowser browser = BareBrowser.of(server, "super", "1234");

        for (String path : ofWhoIsSignedIn()) {
            SentForm form = forFaces(browser, path);
            HttpResponse<String> unpressed = browser.send(form);

            assertThat(unpressed.statusCode()).as(path).isEqualTo(200);
            assertThat(unpressed.body()).as(path).contains("<form").doesNotContain(BROKEN);
            for (String button : form.buttons()) {
                HttpResponse<String> answer = browser.send(form.pressed(button));

                assertThat(answer.statusCode()).as("%s by %s", path, button).isIn(200, 302);
                assertThat(answer.body()).as("%s by %s", path, button).doesNotContain(BROKEN);
            }
        }
    }

    @Test
    void theSourceHasTheFormsThatAreTried() throws IOException {
        assertThat(pagesWithForms())
                .containsAll(IN_A_STATE_OF_THEIR_OWN)
                .contains("/wallboard", "/me", "/admin/account", "/admin/audit", "/admin/settings");
    }

    /** The session that was shown beside the button ends, although the list has changed since. */
    @Test
    void sessionsAreEnded(GavelServer server) throws Exception {
        BareBrowser one = BareBrowser.of(server, "1013", "1234");
        BareBrowser other = BareBrowser.of(server, "1013", "1234");
        SentForm sessions = SentForm.with("others", one.page("/me"));
        BareBrowser third = BareBrowser.of(server, "1013", "1234");

        HttpResponse<String> ended = one.send(sessions.pressed("end"));
        assertThat(ended.headers().firstValue("Location").orElseThrow()).endsWith("/me?done=session");
        assertThat(other.get("/wallboard").statusCode()).isEqualTo(302);
        assertThat(third.get("/wallboard").statusCode()).isEqualTo(200);

        HttpResponse<String> all = one.send(sessions.pressed("others"));
        assertThat(all.headers().firstValue("Location").orElseThrow()).endsWith("/me?done=others");
        assertThat(third.get("/wallboard").statusCode()).isEqualTo(302);

        assertThat(one.send(plain(one, "/wallboard", "/sign-out")).statusCode()).isEqualTo(302);
        assertThat(one.get("/wallboard").headers().firstValue("Location").orElseThrow())
                .contains("/sign-in");
    }

    @Test
    void soDoThoseOfPeopleWhoComeForTheFirstTime() throws Exception {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(testSwitch.settings())) {
            server.start();
            BareBrowser anna = new BareBrowser(server);
            theFirstAdministratorIsMade(anna, FirstLink.of(server));
            theOwnPasswordIsChanged(anna);
            anAccountIsMade(anna);
            thePasswordThatWasGivenIsChanged(server);
        }
    }

    private static void theFirstAdministratorIsMade(BareBrowser browser, String link) throws Exception {
        SentForm form = SentForm.with("create", browser.page(link))
                .typed("login", "anna")
                .typed("name", "安娜 <b>")
                .typed("password:input", PASSWORD);

        told(browser.send(form.typed("again:input", "another").pressed("create")), "The two passwords differ.");
        told(browser.send(form.typed("login", "not a login").pressed("create")), "ui-message-error");
        SentForm right = form.typed("again:input", PASSWORD);
        told(browser.send(right.typed("token", "guessed").pressed("create")), "This link is not the right one.");
        assertThat(browser.send(right.pressed("create")).statusCode()).isEqualTo(302);
        assertThat(browser.page("/me")).contains("安娜 &lt;b&gt;");
    }

    private static void theOwnPasswordIsChanged(BareBrowser browser) throws Exception {
        SentForm form = SentForm.with("change", browser.page("/me"))
                .typed("wanted:input", NEXT)
                .typed("again:input", NEXT);

        told(
                browser.send(form.typed("present:input", "not " + PASSWORD).pressed("change")),
                "This is not your current password.");
        HttpResponse<String> changed =
                browser.send(form.typed("present:input", PASSWORD).pressed("change"));
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(browser.page(changed.headers().firstValue("Location").orElseThrow()))
                .contains("Your password is changed.");
    }

    private static void anAccountIsMade(BareBrowser browser) throws Exception {
        SentForm form = SentForm.with("save", browser.page("/admin/account"))
                .typed("login:input", "ben")
                .typed("name:input", "Ben")
                .typed("newPassword:input", GIVEN);

        told(browser.send(form.typed("login:input", "not a login").pressed("save")), "ui-message-error");
        assertThat(browser.send(form.pressed("save")).statusCode()).isEqualTo(302);
    }

    private static void thePasswordThatWasGivenIsChanged(GavelServer server) throws Exception {
        BareBrowser ben = BareBrowser.of(server, "ben", GIVEN);
        SentForm form = SentForm.with("change", ben.page("/password"))
                .typed("wanted:input", NEXT)
                .typed("again:input", NEXT);

        told(ben.send(form.typed("present:input", "not " + GIVEN).pressed("change")), "This is not your current");
        told(
                ben.send(form.typed("present:input", GIVEN)
                        .typed("again:input", GIVEN)
                        .pressed("change")),
                "The two passwords differ.");
        assertThat(ben.send(form.typed("present:input", GIVEN).pressed("change"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ben.get("/wallboard").statusCode()).isEqualTo(200);
        assertThat(new BareBrowser(server).signIn("ben", GIVEN).statusCode()).isEqualTo(200);
    }

    private static void told(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        assertThat(answer.body()).contains(what).doesNotContain(BROKEN);
    }

    @Test
    void aFormThatNoPageSendsIsRefusedWithTheReason(GavelServer server) throws Exception {
        BareBrowser browser = BareBrowser.of(server, "super", "1234");

        for (String path : ofWhoIsSignedIn()) {
            SentForm bare = forFaces(browser, path).without("jakarta.faces.ViewState");
            for (String state : new String[] {null, "", "garbled", "1:2", "-3.14:e"}) {
                HttpResponse<String> answer =
                        browser.send(state == null ? bare : bare.typed("jakarta.faces.ViewState", state));

                assertThat(answer.statusCode()).as("%s with %s", path, state).isEqualTo(403);
                assertThat(answer.body()).contains("The form arrived incomplete or altered");
            }
        }
    }

    /** A server that was started again cannot read the states of the pages that it drew before: what is typed in them is taken all the same. */
    @Test
    void aPageFromBeforeARestartLosesNothing(GavelServer server) throws Exception {
        BareBrowser browser = BareBrowser.of(server, "super", "1234");

        SentForm form = SentForm.with("save", browser.page("/admin/account"))
                .typed("jakarta.faces.ViewState", "QUFB".repeat(100))
                .typed("login:input", "from before the restart");
        HttpResponse<String> answer = browser.send(form.pressed("save"));

        told(answer, "ui-message-error");
        assertThat(answer.body()).contains("value=\"from before the restart\"");
    }

    /** A value of the form must not become a nonce that is known beforehand. */
    @Test
    void aNonceThatIsNoneDoesNoHarm(GavelServer server) throws Exception {
        BareBrowser browser = new BareBrowser(server);
        SentForm form = forFaces(browser, "/sign-in");
        for (String nonce :
                new String[] {"", "garbled", "x'; script-src *", "NGYxZDY2ZTItZTQ4MC00YjZiLTkyOGUtOGQ5OTQ1ZTU5ZjY0"}) {
            HttpResponse<String> answer = browser.send(form.typed("primefaces.nonce", nonce));

            assertThat(answer.statusCode()).as(nonce).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{40,}'")
                    .doesNotContain(nonce.isEmpty() ? "nonce-'" : nonce);
        }
    }

    private static SentForm forFaces(BareBrowser browser, String path) throws Exception {
        return SentForm.of(browser.page(path)).stream()
                .filter(SentForm::isForFaces)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form in " + path));
    }

    private static SentForm plain(BareBrowser browser, String path, String action) throws Exception {
        return SentForm.of(browser.page(path)).stream()
                .filter(form -> form.action().endsWith(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form for " + action + " in " + path));
    }

    /** Users of the switch have no password in Gavel, so that form of the own account is tried with the first administrator's. */
    private static List<String> ofWhoIsSignedIn() throws IOException {
        return pagesWithForms().stream()
                .filter(path -> !IN_A_STATE_OF_THEIR_OWN.contains(path) && !path.equals("/me"))
                .map(path -> path.equals("/attendance") ? path + "?room=3890-seven.local%40seven.local" : path)
                .toList();
    }

    /** The addresses of all pages that have a form for Faces in their source. */
    private static Set<String> pagesWithForms() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !WEBAPP.relativize(file).startsWith("WEB-INF"))
                    .filter(EveryFormWorksBeforeItsScriptsIT::hasForm)
                    .map(file -> "/"
                            + WEBAPP.relativize(file)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace(".xhtml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean hasForm(Path file) {
        try {
            return Files.readString(file).contains("<h:form");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
