package org.gavel.bench;

/**
 * Somebody's voice began or ended.
 *
 * @param at epoch milliseconds, with fractions: when the switch handed it to a socket, or when a page had painted it
 */
record Turn(String member, boolean talking, double at) {

    /** Whether it is about the same member and the same state. */
    boolean isAlike(Turn other) {
        return member.equals(other.member) && talking == other.talking;
    }
}
