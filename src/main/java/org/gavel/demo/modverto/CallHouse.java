package org.gavel.demo.modverto;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.gavel.demo.CallTimes;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.media.MediaEnd;
import org.gavel.demo.modconference.Conferences;

/**
 * What calls need of the switch.
 *
 * @param conferences the conferences of the switch
 * @param media the end of the calls' media
 * @param bus carries what happens in calls, in order
 * @param events the switch's own events
 * @param timer runs what is due later
 * @param times how long calls wait
 * @param rooms the name of the conference behind a number or name
 * @param clock tells the switch's time
 */
public record CallHouse(
        Conferences conferences,
        MediaEnd media,
        EventBus bus,
        FsEvents events,
        ScheduledExecutorService timer,
        CallTimes times,
        Function<String, Optional<String>> rooms,
        Clock clock) {}
