package org.gavel.audit;

/** The status of a line: its result, as far as it is known now. */
public enum AuditStatus {
    /** It was done. */
    DONE,
    /** It took effect on some members, and failed on others or is not confirmed. */
    PARTLY,
    /** It failed. */
    FAILED,
    /** Gavel did not permit it. */
    REFUSED,
    /** It was sent, and the switch did not say whether it took effect. */
    UNCONFIRMED,
    /** It is under way. */
    PENDING,
    /** No outcome was recorded, because the server stopped or was killed in between. */
    UNKNOWN
}
