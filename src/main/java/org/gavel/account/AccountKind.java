package org.gavel.account;

/** Where a person proves that an account is theirs. */
public enum AccountKind {
    /** By a password in Gavel. */
    GAVEL,
    /** By a password at the switch. */
    SWITCH
}
