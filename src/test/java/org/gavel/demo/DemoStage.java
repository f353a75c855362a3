package org.gavel.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** A demonstration switch for one test, with its clients. Closing it stops all of them. */
final class DemoStage implements AutoCloseable {

    static final String ROOM = "3000-seven.local";

    final DemonstrationSwitch demonstration;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
    private final AtomicInteger marks = new AtomicInteger();
    private final List<TestClient> clients = new ArrayList<>();

    final SilentMedia media = new SilentMedia();

    DemoStage(DemonstrationSettings settings) {
        demonstration = DemonstrationSwitch.start(settings, executor, media);
    }

    /** A switch in which nothing happens by itself. */
    static DemoStage quiet() {
        return new DemoStage(DemonstrationSettings.quiet());
    }

    /** A connection without login. */
    TestClient connect() {
        TestClient client = TestClient.connect(demonstration.uri());
        clients.add(client);
        return client;
    }

    /** A connection of a user who has logged in. */
    TestClient login(String user) {
        TestClient client = connect();
        client.login(user);
        return client;
    }

    /** A connection of a user who is subscribed to all channels of a room and has its rows. */
    TestClient watch(String user, String room) {
        TestClient client = login(user);
        client.subscribe(
                channel("conference-liveArray", room),
                channel("conference-mod", room),
                channel("conference-info", room),
                channel("conference-chat", room));
        return client;
    }

    /** Waits until a client has everything that the switch had on its bus for it. */
    void settle(TestClient client) {
        settle(client, client.user());
    }

    /** The same for a client that has logged in by itself. */
    void settle(TestClient client, String user) {
        String mark = "mark-" + marks.incrementAndGet();
        RunningSwitch running = demonstration.running();
        running.bus.post(() -> demonstration.faults().request(user, "demo.mark", "{\"mark\":\"" + mark + "\"}"));
        client.awaitFrame(frame -> frame.contains(mark + "\""));
    }

    static String channel(String family, String room) {
        return family + "." + room + "@seven.local";
    }

    int join(String room, String name) {
        return demonstration.join(room, Caller.phone("2001", name)).orElseThrow();
    }

    @Override
    public void close() {
        clients.forEach(TestClient::leave);
        demonstration.close();
        executor.shutdownNow();
    }
}
