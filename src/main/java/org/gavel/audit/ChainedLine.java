package org.gavel.audit;

/**
 * A line as the journal keeps it.
 *
 * @param previous the hash of the line before, empty for the first: so the last line can be checked alone
 * @param line the line with its hash
 */
public record ChainedLine(String previous, AuditLine line) {}
