package org.gavel.audit;

/**
 * The audit, as those see it who do what has to be in it. A line is written before what it tells of is done, and completed by a second
 * one when it is known what came of it. So a server that is killed in between leaves the first: outcome unknown.
 */
public interface Audit {

    /**
     * Writes a line. When this returns it is on the disk and survives a crash.
     *
     * @param entry what the line tells
     * @return by what the line is completed
     * @throws AuditUnavailableException when it cannot be written: then what it tells of must not be done
     */
    AuditRef write(AuditEntry entry);

    /**
     * Writes a line of what happens whether it can be recorded or not. Never throws: one that cannot be written is told in the log.
     *
     * @param entry what the line tells
     */
    default void note(AuditEntry entry) {
        try {
            write(entry);
        } catch (AuditUnavailableException e) {
            System.getLogger(Audit.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "not recorded in the audit: {0} of {1}",
                            entry.kind(),
                            AuditText.fit(entry.by().who().id(), AuditText.ACTOR));
        }
    }

    /**
     * Tells what came of it. Never throws: what was done is done; a line that cannot be written is told in the log.
     *
     * @param begun what {@link #write} returned
     * @param outcome what came of it
     */
    void complete(AuditRef begun, AuditOutcome outcome);
}
