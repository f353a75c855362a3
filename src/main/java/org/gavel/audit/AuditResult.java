package org.gavel.audit;

/** What came of it, in a word. */
public enum AuditResult {
    /** It was done. */
    DONE,
    /** On some members it took effect, on others it failed or nobody knows. */
    PARTLY,
    /** It failed. */
    FAILED,
    /** Gavel did not permit it. */
    REFUSED,
    /** It was done, and nobody told whether it took effect. */
    UNCONFIRMED
}
