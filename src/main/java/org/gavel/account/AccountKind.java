package org.gavel.account;

/** Where the owner of an account proves who he is. */
public enum AccountKind {
    /** By a password here. */
    GAVEL,
    /** By his password at the switch. */
    SWITCH
}
