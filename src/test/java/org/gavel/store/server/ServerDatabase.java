package org.gavel.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prepares the server that Arquillian starts: a base directory of its own without Gavel's deployment, whose data source
 * is a database process that a test can stop and start. To be registered before Arquillian's extension.
 */
public final class ServerDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final Path BASE = Path.of("target", "it", "arquillian");

    private static final Path DATA = Path.of("target", "it", "database").toAbsolutePath();

    private Server server;
    private int port;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        deleteAll(DATA);
        start();
        Path standalone = Path.of(System.getProperty("jboss.home"), "standalone");
        deleteAll(BASE);
        copyAll(standalone.resolve("configuration"), BASE.resolve("configuration"));
        Files.createDirectories(BASE.resolve("deployments"));
        Path configuration = BASE.resolve("configuration").resolve("standalone.xml");
        String url = "jdbc:h2:tcp://127.0.0.1:" + port
                + "/./gavel;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Files.writeString(
                configuration,
                Files.readString(configuration).replaceAll("jdbc:h2:file:[^<]*", Matcher.quoteReplacement(url)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    /** Starts the database, at the second time on the same port with the same data. */
    void start() throws SQLException {
        server = Server.createTcpServer("-tcpPort", Integer.toString(port), "-ifNotExists", "-baseDir", DATA.toString())
                .start();
        port = server.getPort();
    }

    void stop() {
        server.stop();
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
