package org.gavel.console;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Chromium of this machine: the one that {@code GAVEL_CHROMIUM} names, else an installed one, else the one that Playwright
 * fetches from its own site.
 */
public final class BrowserExecutable {

    static final String HOW_TO_GET_ONE =
            "The browser tests need Chromium. Install it (Debian and Ubuntu: `apt-get install"
                    + " chromium`), or name an executable in the environment variable GAVEL_CHROMIUM, or let this machine reach"
                    + " cdn.playwright.dev, from where Playwright fetches its own.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final long FETCH_MINUTES = 5;

    private BrowserExecutable() {}

    /**
     * The browser installed here, or empty when there is none.
     *
     * @throws IllegalStateException when {@code GAVEL_CHROMIUM} names no executable file
     */
    public static Optional<Path> installed(Map<String, String> environment) {
        String named = environment.get("GAVEL_CHROMIUM");
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("GAVEL_CHROMIUM names no executable file: " + path);
            }
            return Optional.of(path);
        }
        Stream<Path> onPath = NAMES.stream().flatMap(name -> onPath(environment.getOrDefault("PATH", ""), name));
        return Stream.concat(Stream.of(Path.of("/usr/bin/chromium")), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Lets Playwright fetch its Chromium, unless it has it already.
     *
     * @throws IllegalStateException that tells what to install when that fails or takes more than five minutes
     */
    static void fetch() {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "--no-shell",
                "chromium");
        command.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        Process process = null;
        try {
            process = command.inheritIO().start();
            if (!process.waitFor(FETCH_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(HOW_TO_GET_ONE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(HOW_TO_GET_ONE, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Playwright fetches Chromium", interrupted);
        } finally {
            if (process != null) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private static Stream<Path> onPath(String path, String name) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name));
    }
}
