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
 * The media end in a process of its own, which is started when it is first needed and again when it is needed after it died. One that
 * cannot start at all is not tried again.
 */
public final class MediaProcess implements MediaEnd {

    private static final Logger LOGGER = System.getLogger(MediaProcess.class.getName());

    private final String classPath;
    private final Set<String> calls = ConcurrentHashMap.newKeySet();
    private volatile String problem;
    private volatile Ear ear = new Deaf();
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

    /** The process that runs, or a new one; nothing when there can be none. */
    private synchronized Optional<MediaLink> link() {
        if (closed || problem != null) {
            return Optional.empty();
        }
        if (link == null || !link.alive()) {
            try {
                link = new MediaLink(classPath, ear, this::died);
            } catch (IOException e) {
                fail("Java does not start: " + e.getMessage());
                return Optional.empty();
            }
        }
        return Optional.of(link);
    }

    /** The process is gone, with all calls it had. */
    private void died(Optional<String> neverReady) {
        Set<String> lost = Set.copyOf(calls);
        calls.removeAll(lost);
        if (!closed()) {
            neverReady.ifPresent(this::fail);
            LOGGER.log(Level.WARNING, "The demonstration’s media process has ended");
            lost.forEach(ear::lost);
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    @Override
    public CompletionStage<String> answer(String callId, Audience audience, String offer) {
        calls.add(callId);
        return ask(message("answer", callId).add("audience", text(audience)).add("sdp", offer));
    }

    @Override
    public CompletionStage<String> offer(String callId, Audience audience, boolean video) {
        calls.add(callId);
        return ask(message("offer", callId).add("audience", text(audience)).add("video", video));
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
    public void turn(String callId, Audience audience) {
        say(message("turn", callId).add("audience", text(audience)));
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

    private static String text(Audience audience) {
        if (audience instanceof Audience.Room room) {
            return "room:" + room.name();
        }
        if (audience instanceof Audience.Peer peer) {
            return "peer:" + peer.callId();
        }
        return audience instanceof Audience.Echo ? "echo" : "ringing";
    }

    @Override
    public void hearBy(Ear newEar) {
        ear = newEar;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (link != null) {
            link.close();
        }
    }

    /** Nobody is told. */
    private static final class Deaf implements Ear {

        @Override
        public void voice(String callId, boolean on, int score) {}

        @Override
        public void lost(String callId) {}
    }
}
