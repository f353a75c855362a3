package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Gavel refuses every form that another site makes a browser send, and tells the person why. */
@ConsoleTest
class AFormFromAnotherSiteIsRefusedIT {

    private final HttpClient http = HttpOne.client();

    @Test
    void byItsOriginAlsoWithTheToken(GavelServer server, GavelConsole console) throws Exception {
        console.signIn("1019", "1234");
        String form = "gavel-token=" + token(console);

        HttpResponse<String> answer = post(server, console, "/sign-out", "https://evil.example", form);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The request did not come from a page of Gavel");
        assertThat(isSignedIn(server, console)).isTrue();
    }

    @Test
    void andWithoutTheTokenAlsoFromHere(GavelServer server, GavelConsole console) throws Exception {
        console.signIn("1002", "1234");

        HttpResponse<String> answer =
                post(server, console, "/sign-out", server.address().toString(), "gavel-token=guessed");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(isSignedIn(server, console)).isTrue();
        assertThat(post(server, console, "/sign-out", server.address().toString(), "gavel-token=" + token(console))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isSignedIn(server, console)).isFalse();
    }

    /** Faces would take an address for a form; any link could carry one. */
    @Test
    void alsoWhenItIsHiddenInAnAddress(GavelServer server, GavelConsole console) throws Exception {
        console.signIn("1004", "1234");

        for (String path : new String[] {
            "/wallboard?openRoomForm=openRoomForm&openRoomForm:openRoomName=3000&openRoomForm:openRoomGo="
                    + "&jakarta.faces.ViewState=stateless",
            "/sign-in?signInForm=signInForm&signInForm:login=1003&signInForm:password=1234&signInForm:enter="
                    + "&jakarta.faces.ViewState=stateless"
        }) {
            HttpResponse<String> answer = http.send(
                    request(server, console, path).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    /** The page that tells of the refusal is drawn for the refused request, and must not take it for a form of its own. */
    @Test
    void alsoWhenItIsMadeForFaces(GavelServer server, GavelConsole console) throws Exception {
        console.signIn("1003", "1234");
        String form = "openRoomForm=openRoomForm&openRoomForm%3AopenRoomName=3000&openRoomForm%3AopenRoomGo="
                + "&jakarta.faces.ViewState=stateless";

        HttpResponse<String> answer =
                post(server, console, "/wallboard", server.address().toString(), form);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("The request came from a page of an earlier session");
    }

    private static String token(GavelConsole console) {
        return URLEncoder.encode(
                console.page().locator("input[name='gavel-token']").first().inputValue(), StandardCharsets.UTF_8);
    }

    private boolean isSignedIn(GavelServer server, GavelConsole console) throws Exception {
        return http.send(
                                request(server, console, "/me")
                                        .header("Accept", "text/html")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode()
                == 200;
    }

    private HttpResponse<String> post(GavelServer server, GavelConsole console, String path, String origin, String form)
            throws Exception {
        return http.send(
                request(server, console, path)
                        .header("Origin", origin)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(GavelServer server, GavelConsole console, String path) {
        String cookies = console.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Cookie", cookies);
    }
}
