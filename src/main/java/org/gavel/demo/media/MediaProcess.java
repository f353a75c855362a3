package org.gavel.demo.media;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gavel.json.JsonText;

/**
 * The media end in a process of its own. The process starts when a call first needs it, and again when a call needs it after it died. A
 * process that was never ready is not started again.
 */
public final class MediaProcess implements MediaEnd {

    private static final Logger LOGGER = System.getLogger(MediaProcess.class.getName());

    private final String classPath;
    private final Set<String> calls = ConcurrentHashMap.newKeySet();
    private volatile String problem;
    private volatile Listener listener = new NoListener();
    private MediaLink link;
    private boolean closed;

    /** @param places where the libraries lie: directories, whose jars all count, and jars, as in a class path */
    public MediaProcess(String places) {
        this.classPath = classPath(places);
        if (!classPath.contains("webrtc-java")) {
            fail("The libraries for media are not at " + places + ".");
        }
    }

    private static String classPath(String places) {
        List<String> entries = new ArrayList<>();
        for (String place : places.split(File.pathSeparator)) {
            entries.add(place);
            if (!place.isEmpty() && Files.isDirectory(Path.of(place))) {
                jars(Path.of(place)).forEach(jar -> entries.add(jar.toString()));
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void fail(String why) {
        if (problem == null) {
            problem = why;
            LOGGER.log(Level.WARNING, "The demonstration has no sound and picture: {0}", why);
        }
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void prepare() {
        link();
    }

    /** The process that runs, or a new one; empty when there is a problem or the switch has closed. */
    private synchronized Optional<MediaLink> link() {
        if (closed || problem != null) {
            return Optional.empty();
        }
        if (link == null || !link.alive()) {
            try {
                link = new MediaLink(classPath, listener, this::died);
            } catch (IOException e) {
                fail("Java does not start: " + e.getMessage());
                return Optional.empty();
            }
        }
        return Optional.of(link);
    }

    /** Tells the listener that all calls of the process have lost their media. */
    private void died(Optional<String> neverReady) {
        Set<String> lost = Set.copyOf(calls);
        calls.removeAll(lost);
        if (!closed()) {
            neverReady.ifPresent(this::fail);
            LOGGER.log(Level.WARNING, "The demonstration’s media process has ended");
            lost.forEach(listener::lost);
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    @Override
    public CompletionStage<String> answer(String callId, MediaSource source, String offer) {
        calls.add(callId);
        return ask(message("answer", callId).add("source", text(source)).add("sdp", offer));
    }

    @Override
    public CompletionStage<String> offer(String callId, MediaSource source, boolean video) {
        calls.add(callId);
        return ask(message("offer", callId).add("source", text(source)).add("video", video));
    }

    @Override
    public CompletionStage<Void> accept(String callId, String answer) {
        return ask(message("accept", callId).add("sdp", answer)).thenApply(done -> null);
    }

    @Override
    public CompletionStage<String> update(String callId, String offer) {
        return ask(message("update", callId).add("sdp", offer));
    }

    private CompletionStage<String> ask(JsonObjectBuilder message) {
        return link().map(one -> one.ask(message))
                .orElseGet(() -> CompletableFuture.failedStage(new IllegalStateException(problem)));
    }

    @Override
    public void turn(String callId, MediaSource source) {
        say(message("turn", callId).add("source", text(source)));
    }

    @Override
    public void hold(String callId, boolean held) {
        say(message("hold", callId).add("held", held));
    }

    @Override
    public void show(RoomScene scene) {
        JsonArrayBuilder people = JsonText.array();
        scene.members()
                .forEach(person -> people.add(JsonText.object()
                        .add("id", person.id())
                        .add("name", person.name())
                        .add("call", person.callId())
                        .add("talking", person.talking())
                        .add("muted", person.muted())
                        .add("deaf", person.deaf())
                        .add("seen", person.seen())
                        .add("floor", person.floor())));
        say(JsonText.object()
                .add("do", "show")
                .add("room", scene.name())
                .add("size", scene.size())
                .add("people", people));
    }

    @Override
    public void release(String callId) {
        if (calls.remove(callId)) {
            say(message("release", callId));
        }
    }

    private synchronized void say(JsonObjectBuilder message) {
        if (link != null && link.alive()) {
            link.say(message);
        }
    }

    private static JsonObjectBuilder message(String what, String callId) {
        return JsonText.object().add("do", what).add("call", callId);
    }

    private static String text(MediaSource source) {
        if (source instanceof MediaSource.Room room) {
            return "room:" + room.name();
        }
        if (source instanceof MediaSource.Peer peer) {
            return "peer:" + peer.callId();
        }
        return source instanceof MediaSource.Echo ? "echo" : "ringing";
    }

    @Override
    public void listen(Listener newListener) {
        listener = newListener;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (link != null) {
            link.close();
        }
    }

    /** Before the switch sets a listener. */
    private static final class NoListener implements Listener {

        @Override
        public void voice(String callId, boolean on, int score) {}

        @Override
        public void lost(String callId) {}
    }
}
