package org.gavel.demo.core;

/** Tells whether anybody would get an event, so that nobody builds the text of one that is not wanted. */
@FunctionalInterface
public interface Subscriptions {

    /**
     * {@return whether a socket has subscribed to the channel or to its family}
     *
     * @param channel the channel's name
     */
    boolean wanted(String channel);
}
