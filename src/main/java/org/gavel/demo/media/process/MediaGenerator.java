package org.gavel.demo.media.process;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes the sound (each 10 ms) and the pictures (twelve a second) of all calls, and measures their voices (five times a second). */
final class MediaGenerator {

    private static final Logger LOGGER = System.getLogger(MediaGenerator.class.getName());
    private static final long PICTURE_MS = 83;
    private static final long LEVEL_MS = 200;

    private final Map<String, MediaCall> calls;
    private final Map<String, MediaScene> scenes = new ConcurrentHashMap<>();
    private final Painter painter = new Painter();
    private final Mixer mixer = new Mixer();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(3, MediaGenerator::daemon);

    MediaGenerator(Map<String, MediaCall> calls) {
        this.calls = calls;
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "media");
        thread.setDaemon(true);
        return thread;
    }

    void begin() {
        clock.scheduleAtFixedRate(() -> round(this::sound), 0, Mixer.FRAME_MS, TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(() -> round(this::pictures), 0, PICTURE_MS, TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(() -> round(this::levels), 0, LEVEL_MS, TimeUnit.MILLISECONDS);
    }

    /** Catches failures, because the executor would not run a round again after one. */
    private static void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "a round of the media failed", e);
        }
    }

    void show(MediaScene scene) {
        scenes.put(scene.room(), scene);
    }

    private void sound() {
        mixer.advance();
        for (MediaCall call : calls.values()) {
            call.hear(soundFor(call));
        }
    }

    private byte[] soundFor(MediaCall call) {
        String source = call.source();
        if (call.held()) {
            return mixer.silence();
        }
        if (source.startsWith("room:")) {
            return Optional.ofNullable(scenes.get(source.substring("room:".length())))
                    .map(scene -> mixer.room(scene, call.id(), calls))
                    .orElseGet(mixer::silence);
        }
        if (source.startsWith("peer:")) {
            MediaCall peer = calls.get(source.substring("peer:".length()));
            return peer == null || peer.held() ? mixer.silence() : mixer.voice(peer);
        }
        return source.equals("echo") ? mixer.voice(call) : mixer.ringing();
    }

    private void pictures() {
        Map<String, PaintedPicture> rooms = new HashMap<>();
        Collection<MediaCall> all = calls.values();
        scenes.keySet()
                .removeIf(room -> all.stream().noneMatch(call -> call.source().equals("room:" + room)));
        for (MediaCall call : all) {
            if (call.wantsPicture()) {
                PaintedPicture picture = rooms.computeIfAbsent(shown(call), this::paint);
                call.see(picture);
            }
        }
        rooms.values().forEach(PaintedPicture::release);
    }

    /** A name for what a call sees. Calls with the same name get the same picture. */
    private static String shown(MediaCall call) {
        if (call.held()) {
            return "held";
        }
        return call.source().equals("echo") ? "echo:" + call.id() : call.source();
    }

    private PaintedPicture paint(String shown) {
        int colon = shown.indexOf(':');
        String kind = colon < 0 ? shown : shown.substring(0, colon);
        String what = shown.substring(colon + 1);
        return switch (kind) {
            case "room" -> painter.room(scenes.getOrDefault(what, new MediaScene(what, 0, List.of())), calls);
            case "echo", "peer" -> painter.one(kind, Optional.ofNullable(calls.get(what)));
            default -> painter.card(kind);
        };
    }

    private void levels() {
        calls.values().forEach(MediaCall::measure);
    }
}
