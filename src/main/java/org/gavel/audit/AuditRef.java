package org.gavel.audit;

/**
 * Which line.
 *
 * @param entry what the line tells
 */
public record AuditRef(String chain, long number, AuditEntry entry) {}
