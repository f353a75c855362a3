package org.gavel.web.push;

/** How soon news have to be shown. After a silence all are shown at once. */
enum Haste {
    /** An action on a member in view has come to its end: somebody has pressed and waits for it. A page that has not painted is spared by its queue. */
    OUTCOME(0),
    /** What stands in view has changed: with the next frame that a screen can paint. */
    IN_VIEW(16),
    /** Counts, who speaks, and all else that is told of those out of view, when no frame goes anyway: nobody reads numbers faster. */
    BESIDE(450),
    /** The tiles of all rooms. */
    OVERVIEW(250);

    private final long millis;

    Haste(long millis) {
        this.millis = millis;
    }

    /** The pause that lies between two frames for news like these. */
    long millis() {
        return millis;
    }
}
