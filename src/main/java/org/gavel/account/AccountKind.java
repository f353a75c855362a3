package org.gavel.account;

/** Where the owner of an account proves who they are. */
public enum AccountKind {
    /** By a password here. */
    GAVEL,
    /** By their password at the switch. */
    SWITCH
}
