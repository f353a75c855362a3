package org.gavel.account;

/** A parameter of a {@link Permitted} use case that decides what is tried. */
@FunctionalInterface
public interface Attempted {

    /** {@return its name in the audit, such as {@code account.add}} */
    String attempt();
}
