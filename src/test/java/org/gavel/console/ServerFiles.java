package org.gavel.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a test's server lives: the provisioned server, shared and never written to, and a base directory of its own, copied
 * from it, so that several servers run at once and a test's database and logs stay behind for who looks for a failure.
 */
record ServerFiles(Path home, Path base) {

    private static final Set<String> NOT_COPIED = Set.of("log", "tmp", "data");

    /** A fresh base directory below {@code target/it}, from the server that system property {@code gavel.test.server.dir} names. */
    static ServerFiles fresh() {
        Path home = Path.of(System.getProperty("gavel.test.server.dir", "target/server"))
                .toAbsolutePath();
        if (!Files.isRegularFile(home.resolve("jboss-modules.jar"))) {
            throw new IllegalStateException("no provisioned server at " + home + "; `mvn package` makes it");
        }
        try {
            Path all = Files.createDirectories(home.resolveSibling("it"));
            Path base = Files.createTempDirectory(all, "server-");
            copy(home.resolve("standalone"), base);
            return new ServerFiles(home, base);
        } catch (IOException failure) {
            throw new UncheckedIOException("no base directory for a test's server", failure);
        }
    }

    Path console() {
        return base.resolve("console.log");
    }

    /** The server's own log; only what was written since the start when the base directory is fresh. */
    Path log() {
        return base.resolve("log").resolve("server.log");
    }

    /** Puts another WAR in place of the one that the server was provisioned with. */
    void deploy(Path war) throws IOException {
        Files.copy(war, base.resolve("deployments").resolve("ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Lets a start see only its own failure. */
    void forgetFailure() throws IOException {
        Files.deleteIfExists(failureMark());
    }

    /** Whether WildFly has given up on the application. */
    boolean deploymentFailed() {
        return Files.exists(failureMark());
    }

    private Path failureMark() {
        return base.resolve("deployments").resolve("ROOT.war.failed");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(file -> copied(from, file))::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static boolean copied(Path from, Path file) {
        return !NOT_COPIED.contains(from.relativize(file).getName(0).toString());
    }
}
