package org.gavel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.demo.DirectoryUser;

/**
 * The demonstration switch in the benchmark's own process, with as many moderators and members as a measurement needs. It sends an
 * event 1 ms after it happens instead of at the next poll of 50 ms, for what is measured begins at its socket.
 */
final class BusySwitch implements AutoCloseable {

    static final String PASSWORD = "1234";

    private static final int THREADS = 2;
    private static final int QUIET_MILLISECONDS = 1;
    private static final String[] ROOM_CHANNELS = {
        "conference-liveArray", "conference-mod", "conference-chat", "conference-info", "conference"
    };

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS);
    private final DemonstrationSwitch demonstration = DemonstrationSwitch.start(
            DemonstrationSettings.quiet().withPassword(PASSWORD).withQuiet(QUIET_MILLISECONDS), executor);

    /** What a Gavel must be set to in order to talk to it. */
    Map<String, String> settings() {
        return Map.of(
                "gavel.switch.url", demonstration.uri().toString(),
                "gavel.switch.domain", demonstration.domain());
    }

    DemonstrationSwitch demonstration() {
        return demonstration;
    }

    /** Adds users who may see and moderate every room, and returns their logins. */
    List<String> moderators(int count) {
        List<String> logins =
                IntStream.range(0, count).mapToObj(number -> "mod" + number).toList();
        logins.forEach(login -> demonstration
                .directory()
                .put(DirectoryUser.of(login, ROOM_CHANNELS).asAdministrator(login)));
        return logins;
    }

    /** A room's full name. */
    String room(int number) {
        return number + "-" + demonstration.domain();
    }

    /** Lets members join a room, one in three with a picture, and returns their ids. */
    List<Integer> fill(String room, int members) {
        List<Integer> ids = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            ids.add(demonstration.join(room, caller(i)).orElseThrow());
        }
        return ids;
    }

    private static Caller caller(int number) {
        String extension = String.valueOf(20_000 + number);
        String name = "Member " + number + " of the benchmark";
        Caller caller = number % 3 == 0 ? Caller.browser(extension, name) : Caller.phone(extension, name);
        return caller.with(Map.of("email", "member" + number + "@example.org"));
    }

    @Override
    public void close() {
        demonstration.close();
        executor.shutdownNow();
    }
}
