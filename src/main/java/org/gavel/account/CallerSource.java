package org.gavel.account;

/** Names the caller of the request that is being served. */
@FunctionalInterface
public interface CallerSource {

    /**
     * {@return the caller and the network address that they come from}
     *
     * @throws IllegalStateException when nobody is signed in
     */
    Actor actor();
}
