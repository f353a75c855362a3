package org.gavel.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.Patience;

/**
 * A bare page in a Chromium of its own, with a made-up camera and microphone, that speaks Verto to a switch without Gavel: see
 * {@code caller/caller.js} among the test's resources. Belongs to the thread that opened it.
 */
final class CallerPage implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required");

    private final HttpServer server;
    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private CallerPage(HttpServer server, Playwright playwright, Browser browser) {
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
        this.page = browser.newPage();
        page.setDefaultTimeout(Patience.LONG_MILLIS);
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/index.html");
    }

    static CallerPage open() {
        Optional<Path> installed = BrowserExecutable.installed(System.getenv());
        if (installed.isEmpty()) {
            BrowserExecutable.fetch();
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        installed.ifPresentOrElse(options::setExecutablePath, () -> options.setChannel("chromium"));
        return new CallerPage(serve(), playwright, playwright.chromium().launch(options));
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", CallerPage::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange;
                InputStream file = CallerPage.class.getResourceAsStream("/caller" + path)) {
            byte[] body = file == null ? new byte[0] : file.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
            exchange.sendResponseHeaders(file == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Calls a function of {@code window.caller} and waits for what it returns. */
    Object run(String function, Object... arguments) {
        return page.evaluate("([name, args]) => window.caller[name](...args)", List.of(function, List.of(arguments)));
    }

    /** What {@code getStats} says of a call now. */
    double stat(String call, String name) {
        return ((Number) ((Map<?, ?>) run("stats", call)).get(name)).doubleValue();
    }

    /** A property of the colours in a part of the picture, in sixteenths. */
    double colour(String name, int x, int y, int width, int height) {
        return ((Number) ((Map<?, ?>) run("colour", x, y, width, height)).get(name)).doubleValue();
    }

    /** How often the switch has told something. */
    int heard(String method) {
        return ((List<?>) run("heard", method)).size();
    }

    /** A picture of the page, for the search for a failure. */
    void shoot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        } finally {
            server.stop(0);
        }
    }
}
