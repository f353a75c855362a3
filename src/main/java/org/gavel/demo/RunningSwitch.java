package org.gavel.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.demo.core.ChannelFaults;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.modconference.ConferenceApi;
import org.gavel.demo.modconference.ConferenceModule;
import org.gavel.demo.modconference.Conferences;
import org.gavel.demo.modverto.SocketFaults;
import org.gavel.demo.modverto.VertoModule;
import org.gavel.demo.modverto.VertoServer;
import org.gavel.demo.rehearsal.Rehearsal;

/** One life of the switch, from its start to its end: all modules, wired. */
final class RunningSwitch {

    final EventBus bus;
    final VertoModule verto;
    final Conferences conferences;
    final ConferenceApi api;
    final ChannelFaults faults = new ChannelFaults();
    private final VertoServer server;
    private final ScheduledFuture<?> watch;
    private final ScheduledFuture<?> heartbeat;
    private final Rehearsal rehearsal;

    RunningSwitch(
            DemonstrationSettings settings,
            int port,
            Directory directory,
            SocketFaults socketFaults,
            ScheduledExecutorService executor)
            throws IOException {
        bus = new EventBus(executor);
        verto = new VertoModule(executor, socketFaults, settings.clock(), settings.quietMilliseconds());
        FsEvents events = new FsEvents(bus, verto.subscriptions(), settings.clock());
        conferences = new Conferences(
                settings.domain(),
                name -> profile(settings, name),
                settings.firstMemberId(),
                bus,
                verto.subscriptions(),
                events,
                settings.clock());
        api = new ConferenceApi(conferences);
        new ConferenceModule(conferences, api, bus);
        verto.serve(directory, settings.password(), settings.domain(), bus, events, api::run);
        bus.deliverTo(event -> faults.apply(event, verto::deliver));
        server = new VertoServer(new InetSocketAddress(settings.host(), port), verto);
        server.open();
        watch = executor.scheduleWithFixedDelay(() -> verto.watch(VertoModule.IDLE_MS), 1, 1, TimeUnit.SECONDS);
        Heartbeat beat = new Heartbeat(events, conferences);
        heartbeat = executor.scheduleWithFixedDelay(beat::beat, 20, 20, TimeUnit.SECONDS);
        rehearsal = new Rehearsal(settings, conferences, executor);
        rehearsal.begin();
    }

    private static RoomProfile profile(DemonstrationSettings settings, String name) {
        return settings.rooms().stream()
                .filter(plan -> plan.name(settings.domain()).equals(name))
                .map(RoomPlan::profile)
                .findFirst()
                .orElseGet(() -> name.startsWith("30") ? RoomProfile.video() : RoomProfile.audio());
    }

    int port() {
        return server.getPort();
    }

    void stop() {
        rehearsal.end();
        watch.cancel(false);
        heartbeat.cancel(false);
        server.shut();
    }
}
