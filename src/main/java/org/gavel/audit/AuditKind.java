package org.gavel.audit;

/** The kinds of lines in the audit. */
public enum AuditKind {
    /** The server started. Each run of the server begins with this line. */
    START,
    /** An attempt to sign in. */
    SIGN_IN,
    /** The end of a session. */
    SIGN_OUT,
    /** An action on a room or its members; an outcome follows. */
    ACT,
    /** A change of the configuration; an outcome follows. */
    CHANGE,
    /** An attempt that was not permitted. */
    REFUSAL,
    /** The outcome of an action or a change. */
    OUTCOME
}
