package org.gavel.audit;

/** A line of which somebody waits to hear that it is on the disk. Used under the trail's lock until it is settled. */
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

    /** @throws AuditUnavailableException when it was not written */
    AuditLine line() {
        if (line == null) {
            throw new AuditUnavailableException("the audit takes no line", failure);
        }
        return line;
    }
}
