package org.gavel.demo.media.process;

/** Decides whether a caller talks. A voice begins above an energy level and ends after some silence, like the energy gate of a room. */
final class VoiceActivity {

    private static final int ENERGY_LEVEL = 400;
    private static final int QUIET_ROUNDS = 4;
    private static final int LOUDEST = 15_000;

    private boolean on;
    private int quiet;
    private int told;

    /** What a measurement has changed. */
    enum News {
        NONE,
        BEGINS,
        /** At least twice as loud as when the switch was told last. */
        LOUDER,
        ENDS
    }

    /**
     * Takes a measurement; to be called at a steady rate.
     *
     * @param level the loudness as an energy score
     * @return what it has changed
     */
    News measure(int level) {
        quiet = level > ENERGY_LEVEL ? 0 : quiet + 1;
        if (!on && quiet == 0) {
            on = true;
            told = level;
            return News.BEGINS;
        }
        if (on && quiet > QUIET_ROUNDS) {
            on = false;
            return News.ENDS;
        }
        if (on && level > told * 2) {
            told = level;
            return News.LOUDER;
        }
        return News.NONE;
    }

    /** {@return a loudness as the energy score that rows show, at most 15,000} */
    static int score(int level) {
        return Math.min(LOUDEST, level);
    }
}
