package org.gavel.audit;

/** What came of what a line tells, as far as it is known now. */
public enum AuditStatus {
    /** It was done. */
    DONE,
    /** It was done on some and failed on others. */
    PARTLY,
    /** It failed. */
    FAILED,
    /** Gavel did not permit it. */
    REFUSED,
    /** Nobody knows whether it took effect. */
    UNCONFIRMED,
    /** It is on its way. */
    PENDING,
    /** Nobody recorded what came of it: the server was stopped or killed in between. */
    UNKNOWN
}
