package org.gavel.demo.modconference;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.core.Subscriptions;

/**
 * What all rooms of the switch share.
 *
 * @param domain the domain of every room that gets no other
 * @param bus carries events and runs what happens later
 * @param subscriptions tells which events anybody gets
 * @param events the switch's own events
 * @param clock tells the switch's time
 * @param memberIds the next member id; one counter for all rooms, as in the real switch
 */
record SharedServices(
        String domain,
        EventBus bus,
        Subscriptions subscriptions,
        FsEvents events,
        Clock clock,
        AtomicInteger memberIds) {}
