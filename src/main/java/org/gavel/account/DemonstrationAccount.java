package org.gavel.account;

/**
 * An account of the demonstration switch, printed on the sign-in page.
 *
 * @param what what one can see with it, in a few words
 */
public record DemonstrationAccount(String login, String password, String what) {}
