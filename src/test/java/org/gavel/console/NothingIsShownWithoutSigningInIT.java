package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a sign-in the server answers with nothing but the sign-in page and its styles, whatever the path. */
@ConsoleTest
class NothingIsShownWithoutSigningInIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wallboard",
                "/wallboard.xhtml",
                "/room?room=3000-seven.local",
                "/room.xhtml",
                "/static/../room",
                "/static/%2e%2e/room",
                "/sign-in/../wallboard",
                "/static;x=y/../wallboard",
                "//wallboard",
                "/WEB-INF/web.xml",
                "/resources/gavel/textField.xhtml"
            })
    void noPageIsShown(String path, GavelServer server) throws IOException {
        String answer = rawGet(server, path);

        assertThat(answer).doesNotContain("aria-label=\"Members\"").doesNotContain("aria-label=\"Rooms\"");
        assertThat(answer.lines().findFirst().orElse("")).doesNotContain(" 200 ");
    }

    /** Its cookie could take the place of the one that a sign-in on another page of the same browser has just got. */
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?why=signed-out"})
    void theSignInPageAloneBeginsNoSession(String path, GavelServer server) throws IOException {
        String answer = rawGet(server, path);

        assertThat(answer.lines().findFirst().orElse("")).contains(" 200 ");
        assertThat(answer).doesNotContainIgnoringCase("set-cookie");
    }

    @Test
    void aSocketWithoutASessionIsToldToSignInAndNothingElse(GavelServer server) throws Exception {
        assertThat(firstMessage(server, "none=none", server.address().toString()))
                .isEqualTo("closed 4401");
    }

    @Test
    void anotherSitesPageCannotUseTheSession(GavelServer server, GavelConsole console) throws Exception {
        console.signIn("1007", "1234");
        String cookies = console.cookies();
        // Gavel is tried without TLS, and not every browser sends over it what is marked for TLS only.
        assertThat(console.page().context().cookies()).isNotEmpty().noneMatch(cookie -> cookie.secure);
        assertThat(firstMessage(server, cookies, server.address().toString())).contains("hello");
        assertThat(firstMessage(server, cookies, "https://evil.example")).isEqualTo("closed 4401");
    }

    @Test
    void everyAnswerCarriesTheStrictPolicy(GavelServer server) throws Exception {
        HttpResponse<String> page = HttpOne.client()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/sign-in"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain(" style=\"").doesNotContain(" onclick=\"");
    }

    private static String firstMessage(GavelServer server, String cookies, String origin) throws Exception {
        return FirstMessage.of(
                HttpClient.newHttpClient(), server.address(), Map.of("Cookie", cookies, "Origin", origin));
    }

    /** Asks for exactly this path: clients resolve dots before they ask. */
    private static String rawGet(GavelServer server, String path) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: "
                    + server.address().getAuthority() + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
