package org.gavel.account;

/** Names the caller of the request that is being served. */
@FunctionalInterface
public interface CallerSource {

    /** @throws IllegalStateException when nobody is signed in */
    Actor actor();
}
