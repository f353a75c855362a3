package org.gavel.demo.media.process;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gavel.demo.media.process.Negotiation.NegotiationException;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/** Takes the requests of the switch about the media of its calls, and carries them out. */
final class MediaRequests {

    /** How many calls negotiate at once. */
    private static final int NEGOTIATORS = 4;

    private final MessageWriter writer;
    private final PeerConnectionFactory factory;
    private final Map<String, MediaCall> calls = new ConcurrentHashMap<>();
    private final MediaGenerator generator = new MediaGenerator(calls);
    private final ExecutorService negotiators = Executors.newFixedThreadPool(NEGOTIATORS, MediaGenerator::daemon);

    MediaRequests(MessageWriter writer) {
        this.writer = writer;
        this.factory = new PeerConnectionFactory(new AudioDeviceModule(AudioLayer.kDummyAudio));
        generator.begin();
    }

    /** @param line one JSON object; its {@code do} names the request */
    void hear(String line) {
        JsonObject message = JsonText.readObject(line);
        String id = JsonFields.text(message, "call", "");
        switch (JsonFields.text(message, "do", "")) {
            case "show" -> generator.show(MediaScene.read(message));
            case "turn" -> known(id).ifPresent(call -> call.turn(JsonFields.text(message, "source", "")));
            case "hold" -> known(id).ifPresent(call -> call.hold(JsonFields.truth(message, "held")));
            case "release" -> release(id);
            default -> {
                MediaCall call = call(id);
                negotiators.execute(() -> negotiate(message, call));
            }
        }
    }

    private Optional<MediaCall> known(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    private MediaCall call(String id) {
        return calls.computeIfAbsent(id, key -> new MediaCall(key, factory, writer));
    }

    private void release(String id) {
        MediaCall call = calls.remove(id);
        if (call != null) {
            negotiators.execute(call::close);
        }
    }

    private void negotiate(JsonObject message, MediaCall call) {
        String sdp = JsonFields.text(message, "sdp", "");
        JsonFields.text(message, "source").ifPresent(call::turn);
        long number = JsonFields.number(message, "n").orElse(0);
        try {
            String result = switch (JsonFields.text(message, "do", "")) {
                case "answer" -> call.answer(sdp);
                case "offer" -> call.offer(JsonFields.truth(message, "video"));
                case "accept" -> call.accept(sdp);
                case "update" -> call.update(sdp);
                default -> throw new IllegalArgumentException("unknown");
            };
            writer.say(JsonText.object().add("n", number).add("sdp", result));
        } catch (RuntimeException | NegotiationException e) {
            writer.say(JsonText.object().add("n", number).add("error", String.valueOf(e.getMessage())));
        }
    }
}
