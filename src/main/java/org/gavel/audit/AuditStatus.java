package org.gavel.audit;

/** What came of what a line tells, as far as it is known now. */
public enum AuditStatus {
    DONE,
    PARTLY,
    FAILED,
    REFUSED,
    UNCONFIRMED,
    /** It is on its way. */
    PENDING,
    /** Nobody recorded what came of it: the server was stopped or killed in between. */
    UNKNOWN
}
