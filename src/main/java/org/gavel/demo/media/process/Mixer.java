package org.gavel.demo.media.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mixes what a call hears, 10 ms at a time: the voices of simulated people who talk, and the tones of callers. A frame in which nobody
 * talks is exactly silent. Frames are 16-bit samples, little-endian, mono, at {@value #RATE} Hz. Not thread-safe.
 */
final class Mixer {

    static final int FRAME_MS = 10;
    static final int RATE = 48_000;
    static final int SAMPLES = RATE / 1_000 * FRAME_MS;

    private static final int MOST_VOICES = 4;

    private final Map<Integer, SimulatedVoice> voices = new HashMap<>();
    private final byte[] silence = new byte[SAMPLES * 2];
    private long frame;

    /** Begins the next frame. */
    void advance() {
        frame++;
        if (voices.size() > 200) {
            voices.clear();
        }
    }

    byte[] silence() {
        return silence;
    }

    /**
     * {@return what one caller hears in a room: everybody who talks except themselves}
     *
     * @param scene the room
     * @param listener the id of the caller's call
     * @param calls all calls by their ids
     */
    byte[] room(MediaScene scene, String listener, Map<String, MediaCall> calls) {
        if (scene.byCall(listener).map(MediaScene.Person::deaf).orElse(false)) {
            return silence;
        }
        int[] sum = new int[SAMPLES];
        List<MediaScene.Person> speakers = scene.people().stream()
                .filter(person ->
                        person.simulated() ? person.talking() : !person.call().equals(listener))
                .filter(person -> !person.muted())
                .limit(MOST_VOICES)
                .toList();
        for (MediaScene.Person person : speakers) {
            if (person.simulated()) {
                voices.computeIfAbsent(person.id(), SimulatedVoice::new).add(sum, frame);
            } else {
                Optional.ofNullable(calls.get(person.call()))
                        .filter(caller -> !caller.held())
                        .ifPresent(caller -> caller.voice().add(sum, frame));
            }
        }
        return bytes(sum);
    }

    /** {@return the tone of one caller} */
    byte[] voice(MediaCall caller) {
        int[] sum = new int[SAMPLES];
        caller.voice().add(sum, frame);
        return bytes(sum);
    }

    /** {@return a ringing tone: one second of tone, then three of silence} */
    byte[] ringing() {
        if (frame % 400 >= 100) {
            return silence;
        }
        int[] sum = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double t = (double) (frame * SAMPLES + i) / RATE;
            sum[i] = (int) (2_500 * Math.sin(2 * Math.PI * 425 * t));
        }
        return bytes(sum);
    }

    private static byte[] bytes(int[] sum) {
        byte[] out = new byte[sum.length * 2];
        for (int i = 0; i < sum.length; i++) {
            int sample = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum[i]));
            out[2 * i] = (byte) sample;
            out[2 * i + 1] = (byte) (sample >> 8);
        }
        return out;
    }
}
