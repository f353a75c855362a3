package org.gavel.demo.modverto;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.media.MediaEnd;
import org.gavel.demo.modconference.Conferences;

/**
 * The parts of the switch that calls need.
 *
 * @param conferences the conferences of the switch
 * @param media the switch's end of the calls' media
 * @param bus runs what happens in calls, in order
 * @param events the switch's own events
 * @param timer runs what is due later
 * @param times how long calls wait
 * @param rooms the name of the conference that a number or name leads to; empty when there is none
 * @param clock tells the switch's time
 */
public record CallServices(
        Conferences conferences,
        MediaEnd media,
        EventBus bus,
        FsEvents events,
        ScheduledExecutorService timer,
        DemonstrationSettings.Times times,
        Function<String, Optional<String>> rooms,
        Clock clock) {}
