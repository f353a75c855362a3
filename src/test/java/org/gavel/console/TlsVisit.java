package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gavel.Patience;
import org.gavel.TestIdentity;

/**
 * What a browser that speaks TLS gets from a server, by its headers.
 *
 * @param address to which requests go
 * @param origin where the browser's pages come from
 * @param forwarded what the proxy in between says in {@code X-Forwarded-Proto}; empty without one
 */
record TlsVisit(HttpClient http, URI address, String origin, String forwarded) {

    private static final Duration LONG = Patience.LONG;
    private static final String FORM = "signInForm=signInForm&signInForm%3Alogin=super&signInForm%3Apassword=1234"
            + "&signInForm%3Aenter=&jakarta.faces.ViewState=stateless&primefaces.nonce=c2lnbi1pbg%3D%3D";

    /** Of a server that ends TLS itself. */
    static TlsVisit direct(TestIdentity identity, int port) {
        URI address = URI.create("https://127.0.0.1:" + port);
        return new TlsVisit(client(identity, HttpClient.Redirect.NEVER), address, address.toString(), "");
    }

    /** Trusts this server and no other. */
    static HttpClient client(TestIdentity identity, HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .sslContext(identity.trusting())
                .followRedirects(redirects)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Of a server behind a proxy that ends TLS. Proxies ask for no upgrade to HTTP/2, as Java's client would. */
    static TlsVisit byProxy(URI address) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new TlsVisit(http, address, "https://" + address.getAuthority(), "https");
    }

    void cookiesTravelOnlyOverTls() throws IOException, InterruptedException {
        assertThat(cookie(get("/sign-in?language=zh-CN"), "gavel-language")).contains("secure", "httponly");
        assertThat(cookie(signIn(), "JSESSIONID")).contains("secure", "httponly", "samesite=strict");
    }

    void redirectsKeepTls() throws IOException, InterruptedException {
        HttpResponse<String> toSignIn = get("/wallboard");

        assertThat(toSignIn.statusCode()).isEqualTo(302);
        assertThat(toSignIn.headers().firstValue("Location").orElseThrow()).startsWith(origin + "/sign-in");
        assertThat(toSignIn.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .startsWith("max-age=");
        assertThat(signIn().headers().firstValue("Location").orElseThrow()).startsWith(origin + "/");
    }

    void theSocketIsOpenToOurPagesOnly() throws Exception {
        String session = signIn().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();

        assertThat(firstMessage(session, origin)).contains("hello");
        assertThat(firstMessage(session, "https://evil.example")).isEqualTo("closed 4401");
    }

    void aPlainRequestIsRedirectedToTls(URI plain) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(plain.resolve("/wallboard"))
                        .timeout(LONG)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo(origin + "/wallboard");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        return send(request("/sign-in")
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FORM)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(LONG).header("Accept", "text/html");
        return forwarded.isEmpty() ? request : request.header("X-Forwarded-Proto", forwarded);
    }

    /** The attributes of a cookie that is set, in lower case. */
    private static List<String> cookie(HttpResponse<String> answer, String name) {
        String set = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer.headers()));
        return List.of(set.toLowerCase(java.util.Locale.ROOT).split(";\\s*"));
    }

    private String firstMessage(String session, String from) throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("Cookie", session, "Origin", from));
        if (!forwarded.isEmpty()) {
            headers.put("X-Forwarded-Proto", forwarded);
        }
        return FirstMessage.of(http, address, headers);
    }
}
