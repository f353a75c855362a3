package org.gavel.demo.core;

/** Whether anybody would get an event: texts that nobody subscribed to need not be built. */
@FunctionalInterface
public interface Subscriptions {

    /** True when a socket has subscribed to the channel or to its family. */
    boolean wanted(String channel);
}
