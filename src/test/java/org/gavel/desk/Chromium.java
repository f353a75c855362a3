package org.gavel.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A headless Chromium that calls nobody by itself. Belongs to the thread that opened it. */
public final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 40_000;

    /** What is asserted comes within milliseconds; a busy machine must not fail it. */
    private static final double ASSERTED_WITHIN_MILLIS = 20_000;

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Calls: a camera and microphones that everybody has, and two ends of a connection on one machine.
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--allow-loopback-in-peer-connection");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts the browser of this machine.
     *
     * @throws IllegalStateException that tells what to install when there is none or it does not start
     */
    public static Chromium open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTED_WITHIN_MILLIS);
        Optional<Path> installed = BrowserExecutable.installed(System.getenv());
        if (installed.isEmpty()) {
            BrowserExecutable.fetch();
        }
        // Otherwise Playwright would fetch three browsers whenever it starts.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options(installed)));
        } catch (PlaywrightException failure) {
            playwright.close();
            throw new IllegalStateException(
                    installed.map(path -> path + " does not start. ").orElse("") + BrowserExecutable.HOW_TO_GET_ONE,
                    failure);
        }
    }

    /** A browser profile of its own (cookies, storage) in English, on a laptop's screen. */
    public BrowserContext context(URI gavel) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(gavel.toString())
                .setLocale("en-GB")
                .setViewportSize(1366, 768));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        }
    }

    private static BrowserType.LaunchOptions options(Optional<Path> executable) {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS).setTimeout(60_000);
        return executable.map(options::setExecutablePath).orElseGet(() -> options.setChannel("chromium"));
    }
}
