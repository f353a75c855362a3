package org.gavel.demo;

/**
 * How long calls wait.
 *
 * @param detachSeconds how long a call whose socket is gone waits for its session to come back; 120 on the real switch
 * @param ringSeconds how long a call rings before it is given up
 */
public record CallTimes(int detachSeconds, int ringSeconds) {

    /** As the real switch has them. */
    static CallTimes standard() {
        return new CallTimes(120, 60);
    }
}
