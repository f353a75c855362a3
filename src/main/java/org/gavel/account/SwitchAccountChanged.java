package org.gavel.account;

/**
 * Fired when another account at the switch, another password for it, or none was assigned: the connection has to be made anew.
 *
 * @param moderatorId the account's id
 */
public record SwitchAccountChanged(String moderatorId) {}
