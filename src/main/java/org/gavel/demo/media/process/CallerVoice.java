package org.gavel.demo.media.process;

/**
 * What comes from a caller's microphone. The library decodes no sound where there is no sound card, so nobody here can hear it; but of
 * an encoder with a variable rate the packets tell: the more there is to hear, the larger they are. A tone stands for the voice.
 */
final class CallerVoice {

    /** What a packet of 20 ms has when nobody speaks, in bytes: background noise included. */
    private static final double QUIET_BYTES = 38;

    private static final double LOUD_BYTES = 110;
    private static final double LOUDEST = 9_000;
    private static final double TONE_LOUDEST = 5_000;
    private static final double TONE_HZ = 330;

    private final int[] samples = new int[Mixer.SAMPLES];
    private long packets;
    private long bytes;
    private long made = -1;
    private double level;
    private double shown;
    private double phase;

    /** Takes how much has come since the beginning; fewer packets than before are those of a new beginning. */
    synchronized void measure(long packetsReceived, long bytesReceived) {
        long more = packetsReceived - packets;
        if (more > 0) {
            double size = (double) (bytesReceived - bytes) / more;
            double loud = (size - QUIET_BYTES) / (LOUD_BYTES - QUIET_BYTES);
            level = LOUDEST * Math.max(0, Math.min(1, loud));
        } else {
            level = 0;
        }
        packets = packetsReceived;
        bytes = bytesReceived;
    }

    /** How loud it is, as rows score it. */
    synchronized int level() {
        return (int) level;
    }

    /** Adds the tone to a frame; all who listen hear the same. */
    synchronized void add(int[] sum, long frame) {
        if (made != frame) {
            made = frame;
            next();
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += samples[i];
        }
    }

    private void next() {
        double wanted = Math.min(TONE_LOUDEST, level);
        for (int i = 0; i < samples.length; i++) {
            shown += (wanted - shown) / 500;
            phase += 2 * Math.PI * TONE_HZ / Mixer.RATE;
            samples[i] = (int) (shown * Math.sin(phase));
        }
    }
}
