package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gavel.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator can apply the scripts to a server that has been configured by them before. */
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

    @Test
    void andChangeNothingTheSecondTime() throws Exception {
        ServerFiles files = ServerFiles.fresh();
        apply(files, ALL);
        List<List<String>> once = configuration(files);
        apply(files, ALL);

        assertThat(configuration(files)).isEqualTo(once);
        assertThat(once.toString()).contains("gavel-same-site", "gavel-to-https", "GAVEL-CONSOLE");
    }

    /** Whichever way browsers reach the server by TLS, their cookies never travel without it. */
    @Test
    void andCookiesTravelOnlyOverTlsWhereWildFlyEndsIt(@TempDir Path folder) throws Exception {
        TestIdentity identity = TestIdentity.of(folder, "gavel", "ip:127.0.0.1");
        int secure = FreePorts.find().http();
        HttpClient http = TlsVisit.client(identity, HttpClient.Redirect.NORMAL);
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(securedBy(identity, secure, testSwitch.settings()), http)) {
            apply(server.files(), List.of("tls.cli"));
            server.start();

            TlsVisit visit = TlsVisit.direct(identity, secure);
            visit.cookiesTravelOnlyOverTls();
            visit.redirectsKeepTls();
            visit.theSocketIsOpenToOurPagesOnly();
            visit.aPlainRequestIsRedirectedToTls(server.address());
        }
    }

    @Test
    void andCookiesTravelOnlyOverTlsWhereAProxyEndsIt() throws Exception {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(testSwitch.settings())) {
            apply(server.files(), List.of("proxy.cli"));
            server.start();

            TlsVisit visit = TlsVisit.byProxy(server.address());
            visit.cookiesTravelOnlyOverTls();
            visit.redirectsKeepTls();
            visit.theSocketIsOpenToOurPagesOnly();
        }
    }

    private static Map<String, String> securedBy(TestIdentity identity, int port, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("gavel.tls.keystore", identity.keystore().toString());
        // What GAVEL_TLS_PASSWORD is in the environment of a server that is not a test's.
        all.put("env.GAVEL_TLS_PASSWORD", TestIdentity.PASSWORD);
        all.put("gavel.tls.port", Integer.toString(port));
        all.put("jboss.https.port", Integer.toString(port));
        return all;
    }

    private static void apply(ServerFiles files, List<String> scripts) throws IOException, InterruptedException {
        Path script = files.base().resolve("all.cli");
        Files.writeString(script, "embed-server --server-config=standalone.xml\n");
        for (String name : scripts) {
            Files.write(script, Files.readAllBytes(SCRIPTS.resolve(name)), StandardOpenOption.APPEND);
        }
        String cli = files.home().resolve("bin").resolve("jboss-cli.sh").toString();
        ProcessBuilder command = new ProcessBuilder("sh", cli, "--file=" + script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.console().toFile()));
        command.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Djboss.server.base.dir=" + files.base());
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
    private static List<List<String>> configuration(ServerFiles files) throws IOException {
        return Files.readAllLines(files.base().resolve("configuration").resolve("standalone.xml")).stream()
                .map(line -> Arrays.stream(line.split("[ />]+")).sorted().toList())
                .toList();
    }
}
