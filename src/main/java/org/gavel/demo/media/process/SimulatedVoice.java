package org.gavel.demo.media.process;

import java.util.Random;

/** The voice of a simulated person: a tone with a pitch of its own and some overtones, in syllables of uneven length. */
final class SimulatedVoice {

    private static final int OVERTONES = 6;
    private static final double LOUD = 3_000;

    private final double pitch;
    private final Random random;
    private final int[] samples = new int[Mixer.SAMPLES];
    private long made = -1;
    private double phase;
    private double syllable;
    private double pace = 5;
    private double bend = 1;

    /** @param seed the same seed gives the same voice */
    SimulatedVoice(int seed) {
        random = new Random(seed);
        pitch = 90 + random.nextInt(150);
    }

    /**
     * Adds the voice to a frame of sound. All listeners of one frame hear the same.
     *
     * @param sum {@link Mixer#SAMPLES} samples, to which it adds
     * @param frame the number of the frame, which counts up
     */
    void add(int[] sum, long frame) {
        if (made != frame) {
            made = frame;
            speak();
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += samples[i];
        }
    }

    private void speak() {
        for (int i = 0; i < samples.length; i++) {
            syllable += pace / Mixer.RATE;
            if (syllable >= 1) {
                syllable = 0;
                pace = 3 + random.nextDouble() * 4;
                bend = 0.9 + random.nextDouble() * 0.25;
            }
            phase += 2 * Math.PI * pitch * bend / Mixer.RATE;
            samples[i] = (int) (LOUD * Math.sin(Math.PI * syllable) * tone());
        }
    }

    private double tone() {
        double tone = 0;
        for (int overtone = 1; overtone <= OVERTONES; overtone++) {
            tone += Math.sin(phase * overtone) / overtone;
        }
        return tone;
    }
}
