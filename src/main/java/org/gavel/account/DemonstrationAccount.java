package org.gavel.account;

/**
 * An account of the demonstration switch, printed on the sign-in page.
 *
 * @param login the account's login at the switch
 * @param password printed for everybody
 * @param what what a person can see with it, in a few words
 */
public record DemonstrationAccount(String login, String password, String what) {}
