package org.gavel.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.gavel.Patience;

/** A database as a process of its own, which a test lets hang: it neither answers nor ends a connection. */
final class HangingDatabase implements AutoCloseable {

    private final int port = FreePorts.find().http();
    private final Process process;

    /** @param directory where its data and its console are */
    HangingDatabase(Path directory) {
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            Path.of(org.h2.tools.Server.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .getPath())
                                    .toString(),
                            org.h2.tools.Server.class.getName(),
                            "-tcp",
                            "-tcpPort",
                            Integer.toString(port),
                            "-ifNotExists",
                            "-baseDir",
                            directory.resolve("database").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("database.log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("no database", failure);
        }
    }

    /** Makes it the database of a server that has not started yet. */
    void serve(ServerFiles files) throws IOException {
        Path configuration = files.base().resolve("configuration").resolve("standalone.xml");
        String url = "jdbc:h2:tcp://127.0.0.1:" + port
                + "/./gavel;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Files.writeString(
                configuration,
                Files.readString(configuration).replaceAll("jdbc:h2:file:[^<]*", Matcher.quoteReplacement(url)));
    }

    void hang() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start();
        if (!kill.waitFor(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS) || kill.exitValue() != 0) {
            kill.destroyForcibly();
            throw new IOException("no " + signal);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
