package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser loads the scripts and styles of a page once, compressed, and again only for another version. */
@ConsoleTest
class ScriptsAndStylesAreCompressedAndCachedIT {

    private static final Pattern FILE =
            Pattern.compile("<(?:script|link)\\b[^>]*\\b(?:src|href)=\"([^\"]+\\.(?:js|css)\\b[^\"]*)\"");
    /** Those that a room loads when its rows have been painted. */
    private static final Pattern LATE = Pattern.compile("\\bdata-(?:scripts|styles)=\"([^\"]+)\"");

    private static final List<String> PAGES = List.of(
            "/sign-in",
            "/wallboard",
            "/room?conference=3000-seven.local%40seven.local",
            "/admin/audit",
            "/me",
            "/attendance?room=3000-seven.local%40seven.local");
    private static final Path MODULES = Path.of("src", "main", "webapp", "resources", "js");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]*primeicons\\.woff2[^\")]*)");

    private final HttpClient http = HttpOne.client();

    @Test
    void thoseOfEachPage(GavelServer server) throws Exception {
        BareBrowser browser = BareBrowser.of(server, "super", "1234");
        Set<String> files = new TreeSet<>();
        for (String path : PAGES) {
            HttpResponse<String> page = browser.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            files.addAll(files(page.body()));
        }

        assertThat(files).anyMatch(file -> file.contains("/css/theme.css"));
        assertThat(files).anyMatch(file -> file.contains("/js/attendance-chart.js"));
        areSmallAndKept(server, files);
    }

    @Test
    void thoseThatARoomLoadsLater(GavelServer server) throws Exception {
        String room = BareBrowser.of(server, "super", "1234").page("/room?conference=3000-seven.local%40seven.local");
        Set<String> files = new TreeSet<>();
        LATE.matcher(room)
                .results()
                .map(list -> plain(list.group(1)).split(" "))
                .forEach(list -> files.addAll(List.of(list)));

        assertThat(files).anyMatch(file -> file.contains("jakarta.faces.resource/components.js"));
        assertThat(files).anyMatch(file -> file.contains("jakarta.faces.resource/components.css"));
        areSmallAndKept(server, files);
    }

    /** Also those that only another module asks for. */
    @Test
    void eachModule(GavelServer server) throws Exception {
        String own = files(new BareBrowser(server).page("/sign-in")).stream()
                .filter(file -> file.endsWith("/js/bar.js"))
                .findFirst()
                .orElseThrow();
        Set<String> files = new TreeSet<>();
        try (Stream<Path> modules = Files.walk(MODULES)) {
            modules.filter(module -> module.toString().endsWith(".js"))
                    .map(module -> MODULES.relativize(module).toString().replace('\\', '/'))
                    .forEach(module -> files.add(own.replaceFirst("bar\\.js$", module)));
        }

        assertThat(files).anyMatch(file -> file.endsWith("/js/call/graph.js"));
        areSmallAndKept(server, files);
    }

    private void areSmallAndKept(GavelServer server, Set<String> files) throws Exception {
        for (String file : files) {
            HttpResponse<byte[]> answer = get(server, file);

            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).as(file).hasValue("gzip");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .isEqualTo("public, max-age=31536000, immutable");
        }
    }

    @Test
    void theIconsToo(GavelServer server) throws Exception {
        String styles = new BareBrowser(server)
                .page(files(new BareBrowser(server).page("/sign-in")).stream()
                        .filter(file -> file.contains("primeicons.css"))
                        .findFirst()
                        .orElseThrow());
        Matcher font = FONT.matcher(styles);
        assertThat(font.find()).isTrue();

        assertThat(get(server, font.group(1))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("immutable");
    }

    /** A node with another build must not leave its files in the cache of a browser for which they are not. */
    @Test
    void anotherVersionIsNotKept(GavelServer server) throws Exception {
        for (String file : new String[] {
            "/jakarta.faces.resource/core.js.xhtml?ln=primefaces&v=14.0.0",
            "/jakarta.faces.resource/core.js.xhtml?ln=primefaces",
            "/static/0123456789ab/js/bar.js"
        }) {
            assertThat(get(server, file).headers().firstValue("Cache-Control"))
                    .as(file)
                    .hasValue("no-store");
        }
    }

    private static Set<String> files(String page) {
        Set<String> files = new TreeSet<>();
        FILE.matcher(page).results().forEach(file -> files.add(plain(file.group(1))));
        return files;
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }

    private HttpResponse<byte[]> get(GavelServer server, String file) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address() + file))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
