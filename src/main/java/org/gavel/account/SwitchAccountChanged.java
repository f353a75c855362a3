package org.gavel.account;

/**
 * Fired when an account of Gavel got another account at the switch, another password for it, or none. Its connection to
 * the switch must be made anew.
 *
 * @param moderatorId the account's id
 */
public record SwitchAccountChanged(String moderatorId) {}
