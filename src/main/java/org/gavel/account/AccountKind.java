package org.gavel.account;

/** The system that checks the password of an account. */
public enum AccountKind {
    /** Gavel checks it. */
    GAVEL,
    /** The switch checks it. */
    SWITCH
}
