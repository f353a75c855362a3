package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gavel.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API and the pages share accounts and their throttle, and nothing else: credentials of one do not open the other. */
class TheApiIsApartFromThePagesIT {

    private static final String CHAIR = "chair:demonstration-chair";
    private static final String OTHER_PASSWORD = "another-password-entirely";

    private static final GavelServer SERVER = new GavelServer(Map.of("gavel.demo.enabled", "true"));
    private final HttpClient http = HttpOne.client();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> more) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(SERVER.address() + path)).timeout(Patience.LONG);
        return http.send(more.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> call(String path, String pair) throws Exception {
        return send(path, request -> request.header("Authorization", basic(pair)));
    }

    private HttpResponse<String> signIn(String login, String password) throws Exception {
        String form = Map.of(
                        "signInForm", "signInForm",
                        "signInForm:login", login,
                        "signInForm:password", password,
                        "signInForm:enter", "",
                        "jakarta.faces.ViewState", "stateless")
                .entrySet()
                .stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "/sign-in",
                request -> request.header("Origin", SERVER.address().toString())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String cookie() throws Exception {
        HttpResponse<String> signedIn = signIn("chair", "demonstration-chair");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        return signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).getInt("status")).isEqualTo(status);
        assertThat(json(answer).getString("title")).isNotEmpty();
        isBare(answer);
    }

    /** The headers that each answer of the API has, and those that it must not have. */
    private static void isBare(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void callersLearnWhoTheyAreAndWhatTheyMayDo() throws Exception {
        HttpResponse<String> answer = call("/api/v1/me", CHAIR);

        assertThat(answer.statusCode()).isEqualTo(200);
        isBare(answer);
        assertThat(json(answer).getString("login")).isEqualTo("chair");
        JsonObject granted = json(answer).getJsonArray("granted").getJsonObject(0);
        assertThat(granted.getString("rooms")).isEqualTo("*");
        assertThat(granted.getJsonArray("permissions").toString()).contains("\"see\"", "\"mute\"", "\"accounts\"");
    }

    @Test
    void aSessionsCookieOpensNothingOfTheApi() throws Exception {
        String cookie = cookie();
        assertThat(send("/me", request -> request.header("Cookie", cookie)).statusCode())
                .isEqualTo(200);

        for (String path : List.of("/api/v1/me", "/api/v1/rooms", "/api/v1/nothing", "/api/", "/api")) {
            HttpResponse<String> answer = send(path, request -> request.header("Cookie", cookie));

            isProblem(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/me", "/admin/audit", "/admin/audit.csv", "/room?room=3000-seven.local"})
    void theAuthorizationHeaderOpensNoPage(String path) throws Exception {
        HttpResponse<String> page = send(
                path, request -> request.header("Authorization", basic(CHAIR)).header("Accept", "text/html"));

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).contains("/sign-in?next=");
        assertThat(call(path, CHAIR).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, , , 404",
        "GET, /api/v1/rooms/no-room, , , 404",
        "POST, /api/v1/me, , , 405",
        "DELETE, /api/v1/rooms, , , 405",
        "GET, /api/v1/me, Accept, text/html, 406"
    })
    void anUnknownAddressIsAProblemDocument(String method, String path, String header, String value, int status)
            throws Exception {
        HttpResponse<String> answer = send(path, request -> {
            request.header("Authorization", basic(CHAIR)).method(method, HttpRequest.BodyPublishers.noBody());
            return header == null ? request : request.header(header, value);
        });

        isProblem(answer, status);
        if (status == 405) {
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        }
    }

    /** The API needs no origin, and pages need theirs as before. */
    @Test
    void aFormOfAnotherSiteReachesNoPage() throws Exception {
        String cookie = cookie();
        HttpResponse<String> page = send(
                "/sign-out",
                request -> request.header("Cookie", cookie)
                        .header("Origin", "https://evil.example")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("The request did not come from a page of Gavel");
        assertThat(send("/me", request -> request.header("Cookie", cookie)).statusCode())
                .isEqualTo(200);
        isProblem(
                send(
                        "/api/v1/me",
                        request ->
                                request.header("Authorization", basic(CHAIR)).header("Sec-Fetch-Site", "cross-site")),
                403);
    }

    /** Attempts to sign in at the page and at the API count together. */
    @Test
    void wrongPasswordsCountTogether() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("guessed", "wrong " + i).statusCode()).isEqualTo(200);
            isProblem(call("/api/v1/me", "guessed:wrong " + i), i < 2 ? 401 : 429);
        }
        assertThat(call("/api/v1/me", "guessed:wrong").headers().firstValue("Retry-After"))
                .isPresent();
        assertThat(signIn("guessed", "wrong").body()).contains("Too many attempts");
        assertThat(call("/api/v1/me", CHAIR).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountOfTheSwitchIsNoneOfTheApi() throws Exception {
        isProblem(call("/api/v1/me", "super:1234"), 401);
        isProblem(call("/api/v1/me", "chair:" + OTHER_PASSWORD), 401);
    }
}
