package org.gavel.audit;

/** The results of actions, changes and attempts. */
public enum AuditResult {
    /** It was done. */
    DONE,
    /** It took effect on some members, and failed on others or is not confirmed. */
    PARTLY,
    /** It failed. */
    FAILED,
    /** Gavel did not permit it. */
    REFUSED,
    /** It was sent, and the switch did not say whether it took effect. */
    UNCONFIRMED
}
