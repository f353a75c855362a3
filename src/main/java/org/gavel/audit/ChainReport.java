package org.gavel.audit;

/**
 * What the check found in one chain.
 *
 * @param chain the chain's name, one for each server and journal
 * @param own whether it is this server's, so that its end could be checked too
 * @param lines how many were looked at
 * @param finding in what way the chain is broken
 * @param line the number of the first broken line; of the last one when there is none
 */
public record ChainReport(String chain, boolean own, long lines, Finding finding, long line) {

    /** In what way a chain is broken, if it is. */
    public enum Finding {
        /** No line is missing or changed. */
        INTACT,
        /** The line is not there, and later ones are. */
        MISSING,
        /** The line is not as it was written, or was put in. */
        CHANGED,
        /** All of the chain was sealed with a key that is not this server's. */
        OTHER_KEY,
        /** The line and all behind it are not there, and this server has written them. */
        CUT
    }

    /** {@return whether no line is missing or changed} */
    public boolean isIntact() {
        return finding == Finding.INTACT;
    }
}
