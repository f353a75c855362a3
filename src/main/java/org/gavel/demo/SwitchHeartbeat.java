package org.gavel.demo;

import java.lang.management.ManagementFactory;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.core.FsEvents.Headers;
import org.gavel.demo.modconference.Conferences;

/** The event {@code HEARTBEAT}, which the switch fires every 20 s ({@code docs/protocol.md} §10.1). */
final class SwitchHeartbeat {

    private static final FsEvents.Source SOURCE = new FsEvents.Source("switch_core.c", "send_heartbeat", 95);

    private final FsEvents events;
    private final Conferences conferences;
    private final long started = System.nanoTime();

    SwitchHeartbeat(FsEvents events, Conferences conferences) {
        this.events = events;
        this.conferences = conferences;
    }

    /** Fires the event once. */
    void beat() {
        if (events.wanted("heartbeat")) {
            events.fire("heartbeat", headers());
        }
    }

    private Headers headers() {
        long milliseconds = (System.nanoTime() - started) / 1_000_000;
        int sessions = conferences.names().stream()
                .mapToInt(name -> conferences.memberIds(name).size())
                .sum();
        return events.head("HEARTBEAT", SOURCE)
                .add("Event-Info", "System Ready")
                .add("Up-Time", upTime(milliseconds))
                .add("FreeSWITCH-Version", "1.11.2-demonstration")
                .add("Uptime-msec", String.valueOf(milliseconds))
                .add("Session-Count", String.valueOf(sessions))
                .add("Max-Sessions", "20000")
                .add("Session-Per-Sec", "500")
                .add("Session-Per-Sec-Last", "0")
                .add("Session-Per-Sec-Max", "500")
                .add("Session-Per-Sec-FiveMin", "0")
                .add("Session-Since-Startup", String.valueOf(sessions))
                .add("Session-Peak-Max", String.valueOf(sessions))
                .add("Session-Peak-FiveMin", String.valueOf(sessions))
                .add("Idle-CPU", idle());
    }

    private static String upTime(long milliseconds) {
        long seconds = milliseconds / 1_000;
        return String.format(
                "0 years, %d days, %d hours, %d minutes, %d seconds, %d milliseconds, 0 microseconds",
                seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60, milliseconds % 1_000);
    }

    private static String idle() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        return String.format("%.6f", Math.max(0, 100 - 100 * Math.max(0, load) / processors));
    }
}
