package org.gavel.ledger;

/**
 * The audit, as those see it who do what has to be in it. A line is written before what it tells of is done, and completed by a second
 * one when it is known what came of it. So a server that is killed in between leaves the first: outcome unknown.
 */
public interface Audit {

    /**
     * Writes a line. When this returns it is on the disk and survives a crash.
     *
     * @return by what the line is completed
     * @throws AuditUnavailableException when it cannot be written: then what it tells of must not be done
     */
    AuditRef write(AuditEntry entry);

    /** Tells what came of it. Never throws: what was done is done; a line that cannot be written is told in the log. */
    void complete(AuditRef begun, AuditOutcome outcome);
}
