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

/** Makes the sound and the pictures of all calls: sound each 10 ms, pictures twelve times a second, levels five times a second. */
final class Studio {

    private static final Logger LOGGER = System.getLogger(Studio.class.getName());
    private static final long PICTURE_MS = 83;
    private static final long LEVEL_MS = 200;

    private final Map<String, MediaCall> calls;
    private final Map<String, MediaScene> scenes = new ConcurrentHashMap<>();
    private final Painter painter = new Painter();
    private final Mixer mixer = new Mixer();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(3, Studio::daemon);

    Studio(Map<String, MediaCall> calls) {
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

    /** One round that fails must not be the last one. */
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
        String audience = call.audience();
        if (call.held()) {
            return mixer.silence();
        }
        if (audience.startsWith("room:")) {
            return Optional.ofNullable(scenes.get(audience.substring("room:".length())))
                    .map(scene -> mixer.room(scene, call.id(), calls))
                    .orElseGet(mixer::silence);
        }
        if (audience.startsWith("peer:")) {
            MediaCall peer = calls.get(audience.substring("peer:".length()));
            return peer == null || peer.held() ? mixer.silence() : mixer.voice(peer);
        }
        return audience.equals("echo") ? mixer.voice(call) : mixer.ringing();
    }

    private void pictures() {
        Map<String, PaintedPicture> rooms = new HashMap<>();
        Collection<MediaCall> all = calls.values();
        scenes.keySet()
                .removeIf(room -> all.stream().noneMatch(call -> call.audience().equals("room:" + room)));
        for (MediaCall call : all) {
            if (call.wantsPicture()) {
                PaintedPicture picture = rooms.computeIfAbsent(shown(call), this::paint);
                call.see(picture);
            }
        }
        rooms.values().forEach(PaintedPicture::release);
    }

    /** What a call sees; two that see the same are shown one picture. */
    private static String shown(MediaCall call) {
        if (call.held()) {
            return "held";
        }
        return call.audience().equals("echo") ? "echo:" + call.id() : call.audience();
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
