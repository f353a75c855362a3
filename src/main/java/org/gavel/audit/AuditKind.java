package org.gavel.audit;

/** What a line of the audit tells of. */
public enum AuditKind {
    /** The server started, and with it its part of the audit. */
    START,
    /** An attempt to sign in. */
    SIGN_IN,
    /** The end of a session. */
    SIGN_OUT,
    /** On a room or its members; completed by an outcome. */
    ACT,
    /** Of what an administrator can change; completed by an outcome. */
    CHANGE,
    /** Somebody tried what they may not. */
    REFUSAL,
    /** What came of an act or a change. */
    OUTCOME
}
