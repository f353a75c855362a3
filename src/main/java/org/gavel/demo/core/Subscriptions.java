package org.gavel.demo.core;

/** Whether anybody would get an event: texts that nobody subscribed to need not be built. */
@FunctionalInterface
public interface Subscriptions {

    /**
     * {@return whether a socket has subscribed to the channel or to its family}
     *
     * @param channel the channel's name
     */
    boolean wanted(String channel);
}
