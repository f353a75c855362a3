package org.gavel.audit;

/**
 * Which line.
 *
 * @param chain the audit of one server
 * @param number the line's place in its chain, counted from 1
 * @param entry what the line tells
 */
public record AuditRef(String chain, long number, AuditEntry entry) {}
