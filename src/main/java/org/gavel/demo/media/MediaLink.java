package org.gavel.demo.media;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gavel.demo.media.MediaEnd.Listener;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;

/**
 * One run of the media process, and the lines to and from it: one JSON object each, at most {@value #LONGEST_LINE} bytes. A request has a
 * number {@code n}, which its reply repeats; a line without one is an event. The process ends with its input, so it never outlives the
 * switch.
 */
final class MediaLink {

    private static final Logger LOGGER = System.getLogger(MediaLink.class.getName());
    private static final String MAIN = "org.gavel.demo.media.process.MediaMain";
    private static final int LONGEST_LINE = 512 * 1024;
    private static final int MOST_WAITING = 1_000;
    private static final int REPLY_SECONDS = 6;
    private static final int START_SECONDS = 30;
    private static final int END_SECONDS = 2;

    private final Process process;
    private final Listener listener;
    private final Consumer<Optional<String>> ended;
    private final Map<Long, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final BlockingQueue<String> outgoing = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong numbers = new AtomicLong();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile String lastError = "";

    /**
     * Starts the process.
     *
     * @param classPath the class path of the process
     * @param listener is told of voices and lost calls
     * @param ended is told when the process has ended, with the reason when it was never ready
     * @throws IOException when Java does not start
     */
    MediaLink(String classPath, Listener listener, Consumer<Optional<String>> ended) throws IOException {
        this.listener = listener;
        this.ended = ended;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        this.process = new ProcessBuilder(java, "-Xmx256m", "-Djava.awt.headless=true", "-cp", classPath, MAIN).start();
        thread("media-errors", this::readErrors);
        thread("media-writer", this::write);
        thread("media-reader", this::read);
        ready.orTimeout(START_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return null;
        });
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** {@return whether the process runs} */
    boolean alive() {
        return process.isAlive();
    }

    /**
     * Sends a request.
     *
     * @param message without a number
     * @return completes with the reply's session description, which may be empty; fails with the reply's reason, or when no reply comes
     *     within {@value #REPLY_SECONDS} s
     */
    CompletionStage<String> ask(JsonObjectBuilder message) {
        long number = numbers.incrementAndGet();
        CompletableFuture<String> reply = new CompletableFuture<>();
        pending.put(number, reply);
        JsonObjectBuilder numbered = message.add("n", number);
        ready.whenComplete((done, failure) -> {
            if (failure != null) {
                reply.completeExceptionally(new IllegalStateException("the media process does not start"));
            } else {
                say(numbered);
                reply.orTimeout(REPLY_SECONDS, TimeUnit.SECONDS);
            }
        });
        return reply.whenComplete((done, failure) -> pending.remove(number));
    }

    /** Sends a message that needs no reply. It is lost when {@value #MOST_WAITING} others wait to be written. */
    void say(JsonObjectBuilder message) {
        if (!outgoing.offer(message.build().toString())) {
            LOGGER.log(Level.DEBUG, "the media process does not keep up");
        }
    }

    private void write() {
        try (OutputStream out = process.getOutputStream()) {
            while (process.isAlive()) {
                String line = outgoing.poll(1, TimeUnit.SECONDS);
                if (line != null) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            new BoundedLines(in, LONGEST_LINE).forEach(this::hear);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "the media process talks no more", e);
        }
        process.destroyForcibly();
        boolean wasReady = ready.isDone() && !ready.isCompletedExceptionally();
        IllegalStateException gone = new IllegalStateException("the media process has ended");
        ready.completeExceptionally(gone);
        List.copyOf(pending.values()).forEach(reply -> reply.completeExceptionally(gone));
        ended.accept(wasReady ? Optional.empty() : Optional.of(whyNot()));
    }

    private String whyNot() {
        return lastError.isEmpty() ? "The media process does not start." : lastError;
    }

    private void hear(String line) {
        JsonObject message;
        try {
            message = JsonText.readObject(line);
        } catch (MalformedJsonException e) {
            LOGGER.log(Level.DEBUG, "the media process says what is no message");
            return;
        }
        String event = JsonFields.text(message, "event", "");
        String call = JsonFields.text(message, "call", "");
        switch (event) {
            case "ready" -> ready.complete(null);
            case "failed" -> failed(JsonFields.text(message, "why", ""));
            case "voice" ->
                listener.voice(call, JsonFields.truth(message, "on"), (int)
                        JsonFields.number(message, "score").orElse(0));
            case "lost" -> listener.lost(call);
            default -> reply(message);
        }
    }

    private void failed(String why) {
        lastError = why;
        LOGGER.log(Level.WARNING, "the media process ends: {0}", why);
    }

    private void reply(JsonObject message) {
        CompletableFuture<String> waiting =
                pending.get(JsonFields.number(message, "n").orElse(0));
        if (waiting == null) {
            return;
        }
        Optional<String> error = JsonFields.text(message, "error");
        if (error.isPresent()) {
            waiting.completeExceptionally(new IllegalStateException(error.get()));
        } else {
            waiting.complete(JsonFields.text(message, "sdp", ""));
        }
    }

    private void readErrors() {
        try (BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                LOGGER.log(Level.DEBUG, "media process: {0}", line);
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "the media process complains no more", e);
        }
    }

    /** Ends the process, by force when it has not ended after {@value #END_SECONDS} s. */
    void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
