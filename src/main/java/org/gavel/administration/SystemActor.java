package org.gavel.administration;

import org.gavel.account.Actor;
import org.gavel.account.Moderator;

/** Gavel itself as the actor of changes that it makes at its start. */
public final class SystemActor {

    /** The login of Gavel itself, which no account may have. */
    public static final String LOGIN = "gavel";

    /** Gavel itself, without an address. */
    public static final Actor GAVEL = new Actor(new Moderator(LOGIN, "Gavel"), "");

    private SystemActor() {}
}
