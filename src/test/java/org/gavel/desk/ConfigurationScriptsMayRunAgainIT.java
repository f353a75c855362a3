package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator applies the scripts to a server that may have them already. */
class ConfigurationScriptsMayRunAgainIT {

    private static final Path SCRIPTS = Path.of("wildfly-config");
    private static final List<String> ALL = List.of(
            "server.cli",
            "own-server.cli",
            "datasource-embedded.cli",
            "tls.cli",
            "proxy.cli",
            "access-log.cli",
            "console.cli");

    private final ServerFiles files = ServerFiles.fresh();

    @Test
    void andChangeNothingTheSecondTime() throws Exception {
        apply(ALL);
        List<List<String>> once = configuration();
        apply(ALL);

        assertThat(configuration()).isEqualTo(once);
        assertThat(once.toString()).contains("gavel-same-site", "gavel-to-https", "GAVEL-CONSOLE");
    }

    /** Whichever way browsers reach the server by TLS, their sessions never travel without it. */
    @ParameterizedTest
    @ValueSource(strings = {"tls.cli", "proxy.cli"})
    void andSessionsTravelOnlyOverTls(String script) throws Exception {
        apply(List.of("server.cli"));
        assertThat(sessionCookie()).contains("http-only=\"true\"").doesNotContain("secure=\"true\"");

        apply(List.of(script));

        assertThat(sessionCookie()).contains("http-only=\"true\"", "secure=\"true\"");
    }

    private List<String> sessionCookie() throws IOException {
        return configuration().stream()
                .filter(line -> line.contains("<session-cookie"))
                .findFirst()
                .orElseThrow();
    }

    private void apply(List<String> scripts) throws IOException, InterruptedException {
        Path script = files.base().resolve("all.cli");
        Files.writeString(script, "embed-server --server-config=standalone.xml\n");
        for (String name : scripts) {
            Files.write(script, Files.readAllBytes(SCRIPTS.resolve(name)), StandardOpenOption.APPEND);
        }
        String cli = files.home().resolve("bin").resolve("jboss-cli.sh").toString();
        ProcessBuilder command = new ProcessBuilder("sh", cli, "--file=" + script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.console().toFile()));
        command.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + files.base());
        Process process = command.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(files.console()))
                    .isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The lines of standalone.xml, each without regard to the order of its attributes. */
    private List<List<String>> configuration() throws IOException {
        return Files.readAllLines(files.base().resolve("configuration").resolve("standalone.xml")).stream()
                .map(line -> Arrays.stream(line.split("[ />]+")).sorted().toList())
                .toList();
    }
}
