package org.gavel;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node, and the packages that npm installs in {@code src/test/js}, if this machine has them. No build needs them. */
final class NodeTools {

    static final Path DIRECTORY = Path.of("src", "test", "js").toAbsolutePath();

    private static final Path REPORTS = Path.of("target", "script-checks").toAbsolutePath();
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.\\d+.*", Pattern.DOTALL);
    private static final int MAJOR = 20;
    private static final int MINOR = 19;
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** The reason why Node is missing, asked for once; empty when it is there. */
    private static final Map<String, Optional<String>> LACKING = new HashMap<>();

    private NodeTools() {}

    /**
     * Skips the test where Node is missing or too old.
     *
     * @param otherwise what is not done then, as the beginning of a sentence
     */
    static synchronized void needNode(String otherwise) {
        LACKING.computeIfAbsent("node", name -> whyNoNode()).ifPresent(why -> skip(otherwise, why));
    }

    /**
     * Skips the test where Node is missing, or the packages are not there and cannot be installed.
     *
     * @param otherwise what is not done then, as the beginning of a sentence
     */
    static synchronized void needPackages(String otherwise) {
        needNode(otherwise);
        LACKING.computeIfAbsent("packages", name -> whyNoPackages()).ifPresent(why -> skip(otherwise, why));
    }

    /** @return the command that runs npm with these arguments */
    static List<String> npm(String... arguments) {
        List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Runs a check.
     *
     * @param name of the file in {@code target/script-checks} that gets what the check says
     * @param command is run in {@code src/test/js}
     * @return what it says where it fails or does not end; empty where it passes
     * @throws IOException where it cannot be started
     */
    static String faultsFoundBy(String name, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(REPORTS);
        Path said = REPORTS.resolve(name + ".txt");
        Process process = new ProcessBuilder(command)
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (ended && process.exitValue() == 0) {
            return "";
        }
        return "%s %s:%n%s".formatted(command, ended ? "failed" : "did not end", Files.readString(said));
    }

    private static Optional<String> whyNoNode() {
        try {
            String version = versionOfNode();
            Matcher parts = VERSION.matcher(version);
            if (!parts.matches()) {
                return Optional.of("node --version says " + version);
            }
            int major = Integer.parseInt(parts.group(1));
            boolean enough = major > MAJOR || (major == MAJOR && Integer.parseInt(parts.group(2)) >= MINOR);
            return enough
                    ? Optional.empty()
                    : Optional.of(
                            "Node is %s here and has to be %d.%d or later".formatted(version.strip(), MAJOR, MINOR));
        } catch (IOException e) {
            return Optional.of("there is no Node here");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String versionOfNode() throws IOException, InterruptedException {
        if (!faultsFoundBy("node-version", List.of("node", "--version")).isEmpty()) {
            throw new IOException("node --version failed");
        }
        return Files.readString(REPORTS.resolve("node-version.txt"));
    }

    /** The installed packages stay until the lock file is newer. */
    private static Optional<String> whyNoPackages() {
        try {
            if (isInstalled()) {
                return Optional.empty();
            }
            String faults = faultsFoundBy(
                    "npm-ci",
                    npm(
                            "ci",
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund",
                            "--prefer-offline",
                            "--fetch-retries=1",
                            "--fetch-timeout=20000"));
            return faults.isEmpty()
                    ? Optional.empty()
                    : Optional.of("npm could not install it (" + REPORTS.resolve("npm-ci.txt") + ")");
        } catch (IOException e) {
            return Optional.of("there is no npm here");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled() throws IOException {
        Path installed = DIRECTORY.resolve("node_modules").resolve(".package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(DIRECTORY.resolve("package-lock.json")))
                        >= 0;
    }

    private static void skip(String otherwise, String why) {
        String told = "%s: %s.".formatted(otherwise, why);
        System.out.println(told);
        abort(told);
    }
}
