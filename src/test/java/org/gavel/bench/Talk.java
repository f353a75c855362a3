package org.gavel.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gavel.demo.DemonstrationSwitch;

/**
 * Voices that begin and end in some rooms, one row changed by each event, at random moments (Poisson) with a steady mean. About one
 * member in a hundred talks at a time, two at least. Whoever begins has an event's number as score ({@link Stamps}).
 */
final class Talk implements AutoCloseable {

    /** A room and who is in it. */
    record Place(String room, List<Integer> members) {}

    private static final int MEMBERS_A_TALKER = 100;
    private static final int FEWEST_TALKERS = 2;
    private static final int PATIENCE_MILLIS = 10_000;

    private final DemonstrationSwitch demonstration;
    private final List<Floor> floors;
    private final Stamps stamps;
    private final double perSecond;
    private final Random random = new Random(1);
    private final Thread thread = new Thread(this::talk, "bench-talk");
    private volatile boolean ended;
    private final AtomicLong events = new AtomicLong();

    /** A room and who of it talks, the longest first. */
    private record Floor(Place place, Deque<Integer> talkers) {

        private boolean isFull() {
            return talkers.size() >= Math.max(FEWEST_TALKERS, place.members().size() / MEMBERS_A_TALKER);
        }
    }

    private Talk(DemonstrationSwitch demonstration, List<Place> places, Stamps stamps, double perSecond) {
        this.demonstration = demonstration;
        this.floors = places.stream()
                .map(place -> new Floor(place, new ArrayDeque<>()))
                .toList();
        this.stamps = stamps;
        this.perSecond = perSecond;
    }

    /** Begins to talk, in all rooms together so many events a second. */
    static Talk begin(BusySwitch busy, List<Place> places, Stamps stamps, double perSecond) {
        Talk talk = new Talk(busy.demonstration(), places, stamps, perSecond);
        talk.thread.setDaemon(true);
        talk.thread.start();
        return talk;
    }

    /** How many events there were. */
    long events() {
        return events.get();
    }

    private void talk() {
        long due = System.nanoTime();
        while (!ended) {
            due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * TimeUnit.SECONDS.toNanos(1));
            for (long wait = due - System.nanoTime(); wait > 0 && !ended; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            change(floors.get(random.nextInt(floors.size())));
            events.incrementAndGet();
        }
    }

    private void change(Floor floor) {
        if (floor.isFull()) {
            demonstration.flicker(floor.place().room(), floor.talkers().remove(), false, 0);
        } else {
            List<Integer> members = floor.place().members();
            int member = members.get(random.nextInt(members.size()));
            floor.talkers().remove(member);
            floor.talkers().add(member);
            demonstration.flicker(floor.place().room(), member, true, stamps.next());
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        LockSupport.unpark(thread);
        thread.join(PATIENCE_MILLIS);
    }
}
