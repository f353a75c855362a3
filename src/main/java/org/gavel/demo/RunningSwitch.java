package org.gavel.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.demo.core.ChannelFaults;
import org.gavel.demo.core.EventBus;
import org.gavel.demo.core.FsEvents;
import org.gavel.demo.media.MediaEnd;
import org.gavel.demo.modconference.ConferenceApi;
import org.gavel.demo.modconference.ConferenceModule;
import org.gavel.demo.modconference.Conferences;
import org.gavel.demo.modverto.CallServices;
import org.gavel.demo.modverto.SocketFaults;
import org.gavel.demo.modverto.VertoModule;
import org.gavel.demo.modverto.VertoServer;
import org.gavel.demo.simulation.Simulation;

/** One run of the switch, from its start to its end: all modules, connected with each other. */
final class RunningSwitch {

    private static final long SCREEN_MS = 150;

    final EventBus bus;
    final VertoModule verto;
    final Conferences conferences;
    final ConferenceApi api;
    final ChannelFaults faults = new ChannelFaults();
    private final VertoServer server;
    private final ScheduledFuture<?> watch;
    private final ScheduledFuture<?> heartbeat;
    private final ScheduledFuture<?> screens;
    private final Simulation simulation;

    RunningSwitch(
            DemonstrationSettings settings,
            int port,
            Directory directory,
            SocketFaults socketFaults,
            MediaEnd media,
            ScheduledExecutorService executor)
            throws IOException {
        bus = new EventBus(executor);
        verto = new VertoModule(
                executor, socketFaults, settings.clock(), settings.times().quietMilliseconds());
        FsEvents events = new FsEvents(bus, verto.subscriptions(), settings.clock());
        conferences = new Conferences(
                settings.domain(),
                name -> profile(settings, name),
                settings.firstMemberId(),
                bus,
                verto.subscriptions(),
                events,
                settings.clock());
        api = new ConferenceApi(conferences, executor);
        new ConferenceModule(conferences, api, bus);
        CallServices calls = new CallServices(
                conferences,
                media,
                bus,
                events,
                executor,
                settings.times(),
                dialled -> conference(settings, dialled),
                settings.clock());
        verto.serve(directory, settings.password(), settings.domain(), api::run, calls);
        bus.deliverTo(event -> faults.apply(event, verto::deliver));
        server = new VertoServer(new InetSocketAddress(settings.host(), port), verto);
        server.open();
        watch = executor.scheduleWithFixedDelay(() -> verto.watch(VertoModule.IDLE_MS), 1, 1, TimeUnit.SECONDS);
        SwitchHeartbeat beat = new SwitchHeartbeat(events, conferences);
        heartbeat = executor.scheduleWithFixedDelay(beat::beat, 20, 20, TimeUnit.SECONDS);
        screens = executor.scheduleWithFixedDelay(verto::showRooms, SCREEN_MS, SCREEN_MS, TimeUnit.MILLISECONDS);
        simulation = new Simulation(settings, conferences, executor);
        simulation.begin();
    }

    private static RoomProfile profile(DemonstrationSettings settings, String name) {
        return settings.rooms().stream()
                .filter(plan -> plan.name(settings.domain()).equals(name))
                .map(RoomPlan::profile)
                .findFirst()
                .orElseGet(() -> name.startsWith("30") ? RoomProfile.video() : RoomProfile.audio());
    }

    /** The conference of a number or name: one of the settings' rooms, or 3000 to 3999 as on the recorded switch. */
    private static Optional<String> conference(DemonstrationSettings settings, String dialled) {
        String tail = "-" + settings.domain();
        String number = dialled.endsWith(tail) ? dialled.substring(0, dialled.length() - tail.length()) : dialled;
        boolean planned =
                settings.rooms().stream().anyMatch(plan -> plan.number().equals(number));
        return planned || number.matches("3\\d{3}") ? Optional.of(number + tail) : Optional.empty();
    }

    int port() {
        return server.getPort();
    }

    void stop() {
        simulation.end();
        watch.cancel(false);
        screens.cancel(false);
        heartbeat.cancel(false);
        server.shut();
        verto.releaseCalls();
    }
}
