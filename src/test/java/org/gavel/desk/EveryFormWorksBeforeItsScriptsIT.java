package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A form is taken as it stands in the page, without anything that scripts add; one that no page sends is told to be so. */
@DeskTest
class EveryFormWorksBeforeItsScriptsIT {

    private static final Pattern FORM =
            Pattern.compile("<form id=\"([^\"]+)\"[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final List<String> PAGES = List.of(
            "/", "/admin/account", "/admin/role", "/admin/room", "/admin/switch", "/admin/settings", "/admin/audit");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aWrongPasswordIsTold(GavelServer server, Desk desk) throws Exception {
        desk.page().navigate("/sign-in");
        Map<String, String> fields = hidden(form(page(server, desk, "/sign-in")).group());
        fields.put("signInForm:login", "1004");
        fields.put("signInForm:password", "not his password");
        fields.put("signInForm:enter", "");

        HttpResponse<String> answer = post(server, desk, "/sign-in", fields);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("User or password is wrong.");
    }

    @Test
    void theNumberOfARoomOpensIt(GavelServer server, Desk desk) throws Exception {
        desk.signIn("super", "1234");
        Map<String, String> fields = hidden(form(page(server, desk, "/")).group());
        fields.put("openRoomForm:openRoomName", "3890");
        fields.put("openRoomForm:openRoomGo", "");

        HttpResponse<String> answer = post(server, desk, "/wallboard", fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/room?room=3890");
    }

    @Test
    void andSoDoesEachOnEveryPage(GavelServer server, Desk desk) throws Exception {
        desk.signIn("super", "1234");

        for (String path : PAGES) {
            HttpResponse<String> answer = post(
                    server, desk, path, hidden(form(page(server, desk, path)).group()));

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("<form").doesNotContain("Something went wrong");
        }
    }

    @Test
    void whatNoPageSendsIsTold(GavelServer server, Desk desk) throws Exception {
        desk.signIn("super", "1234");

        for (String path : PAGES) {
            Map<String, String> fields = hidden(form(page(server, desk, path)).group());
            for (String state : new String[] {null, "", "garbled", "1:2", "-3.14:e"}) {
                fields.remove("jakarta.faces.ViewState");
                if (state != null) {
                    fields.put("jakarta.faces.ViewState", state);
                }
                HttpResponse<String> answer = post(server, desk, path, fields);

                assertThat(answer.statusCode()).as("%s with %s", path, state).isEqualTo(403);
                assertThat(answer.body()).contains("This form did not arrive as its page sends it");
            }
        }
    }

    /** What a form says must not become a nonce that somebody knows beforehand. */
    @Test
    void aNonceThatIsNoneDoesNoHarm(GavelServer server, Desk desk) throws Exception {
        desk.page().navigate("/sign-in");
        Map<String, String> fields = hidden(form(page(server, desk, "/sign-in")).group());
        for (String nonce :
                new String[] {"", "garbled", "x'; script-src *", "NGYxZDY2ZTItZTQ4MC00YjZiLTkyOGUtOGQ5OTQ1ZTU5ZjY0"}) {
            fields.put("primefaces.nonce", nonce);

            HttpResponse<String> answer = post(server, desk, "/sign-in", fields);

            assertThat(answer.statusCode()).as(nonce).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{40,}'")
                    .doesNotContain(nonce.isEmpty() ? "nonce-'" : nonce);
        }
    }

    private static MatchResult form(String page) {
        return FORM.matcher(page)
                .results()
                .filter(form -> form.group().contains("jakarta.faces.ViewState"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> hidden(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form)
                .results()
                .forEach(field -> fields.put(attribute(field.group(), "name"), attribute(field.group(), "value")));
        return fields;
    }

    private static String attribute(String element, String name) {
        return Pattern.compile(name + "=\"([^\"]*)\"")
                .matcher(element)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private String page(GavelServer server, Desk desk, String path) throws Exception {
        return http.send(request(server, desk, path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(GavelServer server, Desk desk, String path, Map<String, String> fields)
            throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(
                request(server, desk, path)
                        .header("Origin", server.address().toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(GavelServer server, Desk desk, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Cookie", desk.cookies())
                .header("Accept", "text/html");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
