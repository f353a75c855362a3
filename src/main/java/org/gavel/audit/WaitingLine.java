package org.gavel.audit;

/** A line that a thread waits to have on disk. It is used under the lock of the trail until it is settled. */
final class WaitingLine {

    private final AuditDraft draft;
    private AuditLine line;
    private Exception failure;

    WaitingLine(AuditDraft draft) {
        this.draft = draft;
    }

    AuditDraft draft() {
        return draft;
    }

    void settle(AuditLine written) {
        line = written;
    }

    void fail(Exception why) {
        failure = why;
    }

    boolean isSettled() {
        return line != null || failure != null;
    }

    /**
     * Returns the written line.
     *
     * @throws AuditUnavailableException when it was not written
     */
    AuditLine line() {
        if (line == null) {
            throw new AuditUnavailableException("The audit cannot write a line.", failure);
        }
        return line;
    }
}
