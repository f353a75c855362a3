package org.gavel.audit;

import org.gavel.conference.StorableText;

/**
 * Writes the audit. The line of an action is written before the action, and a second line with its outcome afterwards.
 * When the server is killed in between, only the first one exists, and the outcome is unknown.
 */
public interface Audit {

    /**
     * Writes a line. When this returns, the line is on disk and survives a crash.
     *
     * @param entry the content of the line
     * @return the line, for {@link #complete}
     * @throws AuditUnavailableException when it cannot be written: then the action must not be done
     */
    AuditRef write(AuditEntry entry);

    /**
     * Writes a line about something that happens also when it cannot be recorded. It never throws; a line that cannot
     * be written is logged.
     *
     * @param entry the content of the line
     */
    default void note(AuditEntry entry) {
        try {
            write(entry);
        } catch (AuditUnavailableException e) {
            System.getLogger(Audit.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "The audit could not record this: {0} of {1}",
                            entry.kind(),
                            StorableText.bounded(entry.by().who().id(), AuditText.ACTOR));
        }
    }

    /**
     * Writes the outcome of an action. It never throws; an outcome that cannot be written is logged.
     *
     * @param begun the line that {@link #write} returned
     * @param outcome the outcome
     */
    void complete(AuditRef begun, AuditOutcome outcome);
}
