package org.gavel.demo.media.process;

/**
 * The loudness of a caller's voice, and a tone in place of it. The library decodes no sound on a machine without a sound card. The
 * loudness is estimated from the size of the packets instead: an encoder with a variable rate makes larger ones for louder sound.
 */
final class CallerVoice {

    /** The size of a packet of 20 ms with background noise only, in bytes. */
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

    /**
     * Takes how much sound has come since the connection began. Fewer packets than before belong to a new connection.
     *
     * @param packetsReceived the number of packets
     * @param bytesReceived their payload in bytes
     */
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

    /** {@return the loudness as an energy score, from 0 to 9,000} */
    synchronized int level() {
        return (int) level;
    }

    /**
     * Adds the tone to a frame of sound. All listeners of one frame hear the same.
     *
     * @param sum {@link Mixer#SAMPLES} samples, to which it adds
     * @param frame the number of the frame, which counts up
     */
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
