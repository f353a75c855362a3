package org.gavel.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;

/**
 * A room whose members begin and stop talking, one row and one event each time, at a steady rate with the gaps of a Poisson
 * process. Each voice is heard for about the same number of other events. The same seed, the same course.
 */
final class TalkingRoom implements AutoCloseable {

    /** The names of members, followed by their place from 0. */
    static final String NAME = "Member ";

    /** How many are heard at once for each event a second: spurts of a good second. */
    private static final double HEARD_FOR_SECONDS = 0.6;

    private static final int LEAST_SCORE = 400;
    private static final int SCORES = 8_000;
    private static final double NANOS = 1e9;
    private static final long END_MILLIS = 5_000;

    private final DemonstrationSwitch demonstration;
    private final String room;
    private final List<Integer> members;
    private final Random random = new Random(7);
    private final Deque<Integer> heard = new ArrayDeque<>();
    private final Set<Integer> hearing = new HashSet<>();
    private final AtomicInteger turns = new AtomicInteger();
    private int looked;
    private double share;
    private double perSecond;
    private Thread course;
    private volatile boolean ends;

    private TalkingRoom(DemonstrationSwitch demonstration, String room) {
        this.demonstration = demonstration;
        this.room = room;
        this.members = demonstration.memberIds(room);
    }

    /** A room of that many silent members, who have come by telephone and by browser. */
    static TalkingRoom of(DemonstrationSwitch demonstration, String room, int size) {
        for (int i = 0; i < size; i++) {
            String number = String.valueOf(13_800_000_000L + i);
            Caller caller = i % 3 == 0 ? Caller.browser(number, NAME + i) : Caller.phone(number, NAME + i);
            demonstration.join(room, caller);
        }
        return new TalkingRoom(demonstration, room);
    }

    String room() {
        return room;
    }

    /**
     * Lets this share of all turns be taken by the first so many members, who are looked at, and the rest by any. Without it all
     * take turns alike.
     */
    TalkingRoom favouring(int first, double favouredShare) {
        looked = first;
        share = favouredShare;
        return this;
    }

    /** Begins, with so many events a second. */
    synchronized TalkingRoom talk(double eventsPerSecond) {
        silence();
        perSecond = eventsPerSecond;
        ends = false;
        course = new Thread(this::run, "talk-" + room);
        course.setDaemon(true);
        course.start();
        return this;
    }

    /** Stops; members who talk go on. */
    synchronized void silence() {
        ends = true;
        if (course != null) {
            join(course);
            course = null;
        }
    }

    /** The names of the members who talk; only while no one begins or stops. */
    Set<String> talking() {
        return hearing.stream().map(member -> NAME + member).collect(Collectors.toSet());
    }

    /** How often somebody has begun or stopped. */
    int turns() {
        return turns.get();
    }

    private void turn(int member, boolean talking) {
        demonstration.flicker(room, members.get(member), talking, LEAST_SCORE + random.nextInt(SCORES));
        turns.incrementAndGet();
    }

    @Override
    public void close() {
        silence();
    }

    private void run() {
        double due = System.nanoTime();
        boolean begins = true;
        while (!ends) {
            due += -Math.log(1 - random.nextDouble()) / perSecond * NANOS;
            LockSupport.parkNanos((long) (due - System.nanoTime()));
            if (begins || heard.size() < perSecond * HEARD_FOR_SECONDS) {
                begin();
                begins = false;
            } else {
                int member = heard.removeFirst();
                hearing.remove(member);
                turn(member, false);
                begins = true;
            }
        }
    }

    private void begin() {
        int member = silent(random.nextDouble() < share ? looked : members.size());
        if (hearing.add(member)) {
            heard.addLast(member);
        }
        turn(member, true);
    }

    /** One of the first so many who is silent, unless nearly all of them talk. */
    private int silent(int among) {
        int member = random.nextInt(among);
        for (int tries = 0; hearing.contains(member) && tries < 20; tries++) {
            member = random.nextInt(among);
        }
        return member;
    }

    private static void join(Thread thread) {
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
