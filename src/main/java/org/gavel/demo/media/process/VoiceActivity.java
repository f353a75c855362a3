package org.gavel.demo.media.process;

/** Whether a caller talks: it begins with a loud moment and ends with some silence, as the energy gate of a room has it. */
final class VoiceActivity {

    private static final int GATE = 400;
    private static final int QUIET_ROUNDS = 4;
    private static final int LOUDEST = 15_000;

    private boolean on;
    private int quiet;
    private int told;

    /** What is to be told of a new measurement. */
    enum News {
        NONE,
        BEGINS,
        LOUDER,
        ENDS
    }

    News measure(int level) {
        quiet = level > GATE ? 0 : quiet + 1;
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

    /** The score as rows show it. */
    static int score(int level) {
        return Math.min(LOUDEST, level);
    }
}
