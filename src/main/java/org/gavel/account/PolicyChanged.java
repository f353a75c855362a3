package org.gavel.account;

/**
 * A policy was read anew, or a grant begins or ends to hold. Fired on the thread that brought it, so whoever observes it must not wait. One
 * that throws keeps others from hearing.
 */
public record PolicyChanged() {}
