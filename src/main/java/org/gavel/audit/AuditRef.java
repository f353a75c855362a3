package org.gavel.audit;

/**
 * A line that was written and waits for its outcome.
 *
 * @param chain the id of the chain
 * @param number the line's place in its chain, counted from 1
 * @param entry the content of the line
 */
public record AuditRef(String chain, long number, AuditEntry entry) {}
