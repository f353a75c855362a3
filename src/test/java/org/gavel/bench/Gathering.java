package org.gavel.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;
import org.gavel.console.GavelServer;

/**
 * Gavel in a process of its own, a switch with members, and moderators with their pages, for a measurement under load. Closing
 * it stops everything.
 */
final class Gathering implements AutoCloseable {

    private static final Duration CONNECT = Patience.LONG;
    private static final int AT_ONCE = 4;

    private final BusySwitch busy = new BusySwitch();
    private final GavelServer server = new GavelServer(busy.settings());
    private final ExecutorService several = Executors.newFixedThreadPool(AT_ONCE);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final List<OpenPage> pages = new ArrayList<>();
    private final Stamps stamps = new Stamps();

    private Gathering() {}

    /** A running Gavel at an empty switch. */
    static Gathering begin() {
        Gathering gathering = new Gathering();
        try {
            gathering.server.start();
            return gathering;
        } catch (RuntimeException | Error failure) {
            gathering.close();
            throw failure;
        }
    }

    BusySwitch busy() {
        return busy;
    }

    ServerProcess process() {
        return new ServerProcess(server.process());
    }

    /** So many moderators more sign in, some at once. */
    List<BenchVisitor> signIn(int moderators) throws InterruptedException, ExecutionException {
        return together(busy.moderators(moderators).stream()
                .<Callable<BenchVisitor>>map(login -> () -> BenchVisitor.signIn(http, server.address(), login))
                .toList());
    }

    /** A room with so many members. */
    Talk.Place room(int number, int members) {
        String room = busy.room(number);
        return new Talk.Place(room, busy.fill(room, members));
    }

    /** Opens one more page of each of these moderators, which shows the first rows of that room. */
    List<OpenPage> showRoom(List<BenchVisitor> visitors, String room, int rows)
            throws InterruptedException, ExecutionException {
        return keep(together(visitors.stream()
                .<Callable<OpenPage>>map(visitor -> () -> visitor.open(stamps).showRoom(room, rows))
                .toList()));
    }

    /** Opens one more page of each of these moderators, which shows the wallboard. */
    List<OpenPage> showWall(List<BenchVisitor> visitors) throws InterruptedException, ExecutionException {
        return keep(together(visitors.stream()
                .<Callable<OpenPage>>map(visitor -> () -> visitor.open(stamps).showWall())
                .toList()));
    }

    /** Lets the members of these rooms talk, in all of them together so many events a second. */
    Talk talk(List<Talk.Place> places, double perSecond) {
        return Talk.begin(busy, places, stamps, perSecond);
    }

    /** The system's queues between switch, server and pages. */
    SocketQueues queues() {
        return new SocketQueues(
                Set.of(busy.demonstration().port(), server.address().getPort()));
    }

    /** Closes all pages that are open. */
    void closePages() {
        pages.forEach(OpenPage::close);
        pages.clear();
    }

    private List<OpenPage> keep(List<OpenPage> opened) {
        pages.addAll(opened);
        return opened;
    }

    private <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        List<T> done = new ArrayList<>();
        for (Future<T> one :
                several.invokeAll(tasks, Patience.LONG_MILLIS + 1_000L * tasks.size(), TimeUnit.MILLISECONDS)) {
            done.add(one.get());
        }
        return done;
    }

    @Override
    public void close() {
        closePages();
        several.shutdownNow();
        server.close();
        busy.close();
    }
}
