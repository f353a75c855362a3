package org.gavel.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A browser that runs no script, as every browser is until a page's scripts have loaded. It keeps cookies and follows no
 * redirect by itself.
 */
final class BareBrowser {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final URI server;
    private final HttpClient http = HttpOne.browser();

    BareBrowser(GavelServer server) {
        this.server = server.address();
    }

    /** Signed in. */
    static BareBrowser of(GavelServer server, String login, String password) throws IOException, InterruptedException {
        BareBrowser browser = new BareBrowser(server);
        HttpResponse<String> answer = browser.signIn(login, password);
        if (answer.statusCode() != 302) {
            throw new AssertionError("not signed in: " + answer.body());
        }
        return browser;
    }

    HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return send(SentForm.with("enter", page("/sign-in"))
                .typed("login", login)
                .typed("password", password)
                .pressed("enter"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    HttpResponse<String> send(SentForm form) throws IOException, InterruptedException {
        return http.send(
                request(form.action())
                        .header("Origin", server.toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.text()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(LONG).header("Accept", "text/html");
    }
}
