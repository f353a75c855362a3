package org.gavel.account;

/** Fired when another account at the switch, another password for it, or none was assigned: the connection has to be made anew. */
public record SwitchAccountChanged(String moderatorId) {}
