package org.gavel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gavel.console.BrowserExecutable;

/** The machine on which the benchmark ran. */
record Machine(String processor, int cores, long memoryGiB, String system, String jdk, String browser) {

    private static final String UNKNOWN = "unknown";

    /** This one. */
    static Machine here() {
        return new Machine(
                lineOf(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                memory() >> 30,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                browserVersion());
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static String lineOf(Path file, String field) {
        if (!Files.isReadable(file)) {
            return UNKNOWN;
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }

    private static String browserVersion() {
        Optional<Path> browser = BrowserExecutable.installed(System.getenv());
        if (browser.isEmpty()) {
            return UNKNOWN;
        }
        try {
            Process process = new ProcessBuilder(browser.get().toString(), "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Ending a process closes what it has said.
            String said = process.waitFor(20, TimeUnit.SECONDS)
                    ? new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()
                    : UNKNOWN;
            process.destroyForcibly();
            return said;
        } catch (IOException failure) {
            return UNKNOWN;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
