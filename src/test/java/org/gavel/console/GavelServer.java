package org.gavel.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;

/**
 * WildFly with Gavel as a process of its own, on free ports of 127.0.0.1.
 *
 * <p>It begins stopped. {@link #start()} returns when the sign-in page answers; {@link #stop()} lets the server end in order,
 * {@link #kill()} takes its process away as a power cut would. After either it can be started again: ports, database and
 * journal are still the same. Whoever starts one closes it; a server whose JVM ends first is killed.
 */
public final class GavelServer implements AutoCloseable {

    private static final Duration START = Patience.LONG.multipliedBy(2);
    private static final Duration STOP = Patience.LONG;
    private static final String FOUND = "status 200";
    private static final int LOG_LINES_SHOWN = 80;

    private final ServerFiles files = ServerFiles.fresh();
    private final FreePorts ports = FreePorts.find();
    private final Map<String, String> settings;
    private final String option;
    private final HttpClient http;
    private final Thread lastResort = new Thread(this::kill, "kill-gavel-server");
    private Process process;

    /** A stopped server that gets these {@code gavel.*} settings as system properties. */
    public GavelServer(Map<String, String> settings) {
        this(settings, System.getProperty("gavel.test.server.option"));
    }

    /**
     * The same with another option of the JVM.
     *
     * @param option such as {@code -XX:+UseSerialGC}; {@code null} for none
     */
    public GavelServer(Map<String, String> settings, String option) {
        this(settings, option, plainHttp());
    }

    /**
     * The same.
     *
     * @param http asks for the sign-in page until it is there; one for a server that has only TLS follows redirects and trusts it
     */
    GavelServer(Map<String, String> settings, HttpClient http) {
        this(settings, System.getProperty("gavel.test.server.option"), http);
    }

    private GavelServer(Map<String, String> settings, String option, HttpClient http) {
        this.http = http;
        this.option = option;
        this.settings = Map.copyOf(settings);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    private static HttpClient plainHttp() {
        return HttpOne.client();
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    /** Where it lives; to be changed only while it is stopped. */
    ServerFiles files() {
        return files;
    }

    public Path log() {
        return files.log();
    }

    /** The console output of the server since the first start. */
    public String console() {
        try {
            return Files.readString(files.console());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process that runs; only after {@link #start}. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /**
     * Starts the process and waits until the sign-in page answers 200.
     *
     * @throws AssertionError with the end of the server's log when it ends, its application does not deploy, or the page does
     *     not answer within some minutes
     */
    public void start() {
        if (isRunning()) {
            throw new IllegalStateException("runs already: " + address());
        }
        try {
            files.forgetFailure();
            process = new ProcessBuilder(command())
                    .directory(files.base().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(files.console().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("Java does not start", failure);
        }
        awaitAnswer();
    }

    /**
     * Waits until Gavel says that it is ready, which is when it has made its pages once. Only after the first {@link #start}.
     *
     * @throws AssertionError with the end of the server's log when it does not say so within some minutes
     */
    public void awaitReady() {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && isRunning()) {
            if (logged().contains("Gavel is ready")) {
                return;
            }
            endsWithin(Duration.ofMillis(250));
        }
        throw new AssertionError("Gavel at " + address() + " does not say that it is ready\n" + logTail());
    }

    private String logged() {
        try {
            return Files.readString(files.log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks the server to end, as an administrator does; one that does not end is killed and the test fails. */
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!endsWithin(STOP)) {
            kill();
            throw new AssertionError("the server does not stop within " + STOP + "\n" + logTail());
        }
    }

    /** Takes the process away at once ({@code kill -9}). */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            endsWithin(STOP);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Optional.ofNullable(option).ifPresent(command::add);
        command.addAll(List.of("-Xms64m", "-Xmx1g", "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true"));
        command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
        command.add("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");
        command.add("--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED");
        command.add("--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED");
        command.add("--add-exports=jdk.naming.dns/com.sun.jndi.url.dns=ALL-UNNAMED");
        command.add("-Djboss.home.dir=" + files.home());
        command.add("-Djboss.server.base.dir=" + files.base());
        command.add("-Dlogging.configuration="
                + files.base()
                        .resolve("configuration")
                        .resolve("logging.properties")
                        .toUri());
        command.add("-Dorg.jboss.boot.log.file=" + files.log());
        command.add("-Djboss.http.port=" + ports.http());
        command.add("-Djboss.management.http.port=" + ports.management());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", files.home().resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", files.home().resolve("modules").toString(), "org.jboss.as.standalone"));
        return command;
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + START.toNanos();
        String answer = "";
        while (System.nanoTime() < end && isRunning() && !files.deploymentFailed()) {
            answer = signInPage();
            if (answer.equals(FOUND)) {
                return;
            }
            endsWithin(Duration.ofMillis(250));
        }
        String why = isRunning() ? "has no sign-in page" : "ended while starting";
        kill();
        throw new AssertionError("Gavel at " + address() + " " + why + ", last answer: " + answer + "\n" + logTail());
    }

    private String signInPage() {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/sign-in"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return "status "
                    + http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return notYet.toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Gavel starts", interrupted);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String logTail() {
        Path log = Files.isReadable(files.log()) ? files.log() : files.console();
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
            return log + ":\n" + String.join("\n", last);
        } catch (IOException unreadable) {
            return "no log at " + log;
        }
    }
}
