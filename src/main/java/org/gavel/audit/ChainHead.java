package org.gavel.audit;

import java.util.UUID;

/**
 * The end of a chain.
 *
 * @param chain the id of the chain, a UUID
 * @param number the number of its last line; 0 before the first line
 * @param hash the hash of its last line; empty before the first line
 */
record ChainHead(String chain, long number, String hash) {

    /** Makes a new chain without a line. */
    static ChainHead fresh() {
        return new ChainHead(UUID.randomUUID().toString(), 0, "");
    }

    static ChainHead at(AuditLine last) {
        return new ChainHead(last.chain(), last.number(), last.hash());
    }
}
