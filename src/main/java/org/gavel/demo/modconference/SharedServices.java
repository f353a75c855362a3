package org.gavel.demo.modconference;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.core.Subscriptions;

/**
 * What all rooms of the switch share.
 *
 * @param domain the domain of every room
 * @param memberIds counts members of all rooms, as the real switch does
 */
record SharedServices(
        String domain,
        EventBus bus,
        Subscriptions subscriptions,
        FsEvents events,
        Clock clock,
        AtomicInteger memberIds) {}
