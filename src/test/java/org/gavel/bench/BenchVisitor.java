package org.gavel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gavel.Patience;

/**
 * A moderator who is signed in as a browser signs in, by the page's own form, and whose pages can be opened then.
 *
 * @param cookie the session's cookie
 */
record BenchVisitor(HttpClient http, URI gavel, String login, String cookie) {

    private static final Duration PATIENCE = Patience.LONG;
    private static final int SEEN_OTHER_OR_FOUND = 3;
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    /** Signs in; fails when Gavel refuses. */
    static BenchVisitor signIn(HttpClient http, URI gavel, String login) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(request(gavel).GET().build(), HttpResponse.BodyHandlers.ofString());
        Map<String, String> form = hiddenFields(page.body());
        form.put("signInForm:login", login);
        form.put("signInForm:password", BusySwitch.PASSWORD);
        form.put("signInForm:enter", "");
        HttpRequest.Builder post = request(gavel)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", gavel.toString())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        HttpResponse<String> answer = http.send(post.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != SEEN_OTHER_OR_FOUND) {
            throw new IOException(login + " is not let in: status " + answer.statusCode());
        }
        return new BenchVisitor(http, gavel, login, cookie(answer));
    }

    /** Opens another page of the visitor. */
    OpenPage open(Stamps stamps) {
        return OpenPage.open(this, stamps);
    }

    private static HttpRequest.Builder request(URI gavel) {
        return HttpRequest.newBuilder(gavel.resolve("/sign-in")).timeout(PATIENCE);
    }

    private static Map<String, String> hiddenFields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page);
        while (inputs.find()) {
            Matcher name = NAME.matcher(inputs.group());
            Matcher value = VALUE.matcher(inputs.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String cookie(HttpResponse<?> answer) throws IOException {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .reduce((former, latter) -> latter)
                .orElseThrow(() -> new IOException("no session"));
    }
}
