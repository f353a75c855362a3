package org.gavel.audit;

/**
 * The report of a check of one chain.
 *
 * @param chain the id of the chain
 * @param own whether it is this server's chain, whose end was checked too
 * @param lines how many lines were checked
 * @param finding in what way the chain is broken, if it is
 * @param line the number of the first broken line; of the last line when none is broken
 */
public record ChainReport(String chain, boolean own, long lines, Finding finding, long line) {

    /** In what way a chain is broken, if it is. */
    public enum Finding {
        /** No line is missing or changed. */
        INTACT,
        /** The line is missing, and later ones exist. */
        MISSING,
        /** The line was changed or inserted. */
        CHANGED,
        /** The hashes of the whole chain were made with another key than this server's. */
        OTHER_KEY,
        /** The line and all later ones, which this server wrote, are missing. */
        CUT
    }

    /** {@return whether no line is missing or changed} */
    public boolean isIntact() {
        return finding == Finding.INTACT;
    }
}
