package org.gavel.console;

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
import java.util.stream.Stream;
import org.gavel.Patience;

/** A headless Chromium that makes no requests by itself. Belongs to the thread that opened it. */
public final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MILLIS = Patience.LONG_MILLIS;

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Calls: two ends of a connection on one machine.
            "--allow-loopback-in-peer-connection");

    /** The microphones and cameras of a test's person. */
    public enum Devices {
        /** A camera and microphones. */
        PERMITTED("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"),
        /** The same, and the person does not let the page have them. */
        DENIED("--use-fake-device-for-media-stream", "--deny-permission-prompts"),
        /** No microphone; the machine's camera, where it has one. */
        NO_MICROPHONE("--disable-audio-input", "--use-fake-ui-for-media-stream"),
        NO_CAMERA("--use-fake-device-for-media-stream=device-count=0", "--use-fake-ui-for-media-stream");

        private final List<String> flags;

        Devices(String... flags) {
            this.flags = List.of(flags);
        }
    }

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
        return open(Devices.PERMITTED);
    }

    /** The same, with these devices. */
    public static Chromium open(Devices devices) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Optional<Path> installed = BrowserExecutable.installed(System.getenv());
        if (installed.isEmpty()) {
            BrowserExecutable.fetch();
        }
        // Otherwise Playwright would fetch three browsers whenever it starts.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options(installed, devices)));
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

    private static BrowserType.LaunchOptions options(Optional<Path> executable, Devices devices) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(Stream.concat(FLAGS.stream(), devices.flags.stream()).toList())
                .setTimeout(PATIENCE_MILLIS);
        return executable.map(options::setExecutablePath).orElseGet(() -> options.setChannel("chromium"));
    }
}
