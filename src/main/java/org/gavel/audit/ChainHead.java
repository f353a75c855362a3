package org.gavel.audit;

import java.util.UUID;

/**
 * Where a chain ends.
 *
 * @param number of its last line; 0 before the first
 * @param hash of its last line; empty before the first
 */
record ChainHead(String chain, long number, String hash) {

    /** A chain that has no line yet. */
    static ChainHead fresh() {
        return new ChainHead(UUID.randomUUID().toString(), 0, "");
    }

    static ChainHead at(AuditLine last) {
        return new ChainHead(last.chain(), last.number(), last.hash());
    }
}
