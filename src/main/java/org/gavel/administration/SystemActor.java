package org.gavel.administration;

import org.gavel.account.Actor;
import org.gavel.account.Moderator;

/** Gavel itself, for what it does at its start. */
final class SystemActor {

    /** No account may be called so. */
    static final String LOGIN = "gavel";

    static final Actor GAVEL = new Actor(new Moderator(LOGIN, "Gavel"), "");

    private SystemActor() {}
}
