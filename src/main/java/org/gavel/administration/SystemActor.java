package org.gavel.administration;

import org.gavel.account.Actor;
import org.gavel.account.Moderator;

/** Gavel itself, for what it does at its start. */
public final class SystemActor {

    /** No account may be called so. */
    public static final String LOGIN = "gavel";

    /** Gavel itself, without an address. */
    public static final Actor GAVEL = new Actor(new Moderator(LOGIN, "Gavel"), "");

    private SystemActor() {}
}
