package org.gavel.demo.media.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mixes what a call hears, 10 ms at a time: the babble of simulated people who talk, and of callers what comes from them. Silence is
 * silence, so that who listens can tell when nobody talks.
 */
final class Mixer {

    static final int FRAME_MS = 10;
    static final int RATE = 48_000;
    static final int SAMPLES = RATE / 1_000 * FRAME_MS;

    private static final int MOST_VOICES = 4;

    private final Map<Integer, Babble> babbles = new HashMap<>();
    private final byte[] silence = new byte[SAMPLES * 2];
    private long frame;

    /** Goes on by one frame. */
    void advance() {
        frame++;
        if (babbles.size() > 200) {
            babbles.clear();
        }
    }

    byte[] silence() {
        return silence;
    }

    /** What one caller hears in a room: everybody who talks but themselves. */
    byte[] room(MediaScene scene, String listener, Map<String, MediaCall> calls) {
        if (scene.byCall(listener).map(MediaScene.Person::deaf).orElse(false)) {
            return silence;
        }
        int[] sum = new int[SAMPLES];
        List<MediaScene.Person> voices = scene.people().stream()
                .filter(person ->
                        person.simulated() ? person.talking() : !person.call().equals(listener))
                .filter(person -> !person.muted())
                .limit(MOST_VOICES)
                .toList();
        for (MediaScene.Person person : voices) {
            if (person.simulated()) {
                babbles.computeIfAbsent(person.id(), Babble::new).add(sum, frame);
            } else {
                Optional.ofNullable(calls.get(person.call()))
                        .filter(caller -> !caller.held())
                        .ifPresent(caller -> caller.voice().add(sum, frame));
            }
        }
        return bytes(sum);
    }

    /** What comes from one caller. */
    byte[] voice(MediaCall caller) {
        int[] sum = new int[SAMPLES];
        caller.voice().add(sum, frame);
        return bytes(sum);
    }

    /** One second of tone, three of silence. */
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
