package org.gavel.demo.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.gavel.demo.Caller;
import org.gavel.demo.RoomPlan;
import org.gavel.demo.modconference.Conferences;

/**
 * The simulated people of one room. Most are there at the start and the others join within a minute. One to three talk at a time, in
 * turns. People mute and unmute themselves. Some leave and come back, unless the room is locked. The same seed gives the same course. A
 * person whom a moderator muted stays silent, and one whom a moderator kicked does not come back.
 */
final class SimulatedRoom {

    /** A simulated person in the room. Times are milliseconds since the simulation began. */
    private static final class Person {

        final Caller caller;
        int memberId;
        boolean muted;
        /** The end of this person's turn to talk; 0 outside of a turn. */
        long talksUntil;
        /** When the voice next begins or pauses within the turn. */
        long nextFlip;

        boolean voice;

        Person(Caller caller) {
            this.caller = caller;
        }
    }

    private static final int MOST_REGULARS = 16;
    private static final double THERE_AT_START = 0.93;
    private static final int LARGE = 50;
    private static final long LONGEST_AWAY = 90_000;

    private final RoomPlan plan;
    private final String name;
    private final Conferences conferences;
    private final Random random;
    private final SimulatedCallers callers;
    private final List<Person> present = new ArrayList<>();
    private final List<Person> talking = new ArrayList<>();
    private final Deque<Person> away = new ArrayDeque<>();
    private long nextTurn;
    private long nextArrival;
    private long nextDeparture;
    private long nextGesture;
    private boolean opened;

    SimulatedRoom(RoomPlan plan, String domain, Conferences conferences, long seed) {
        this.plan = plan;
        this.name = plan.name(domain);
        this.conferences = conferences;
        this.random = new Random(seed * 31 + plan.number().hashCode());
        this.callers = new SimulatedCallers(random);
    }

    /** @param now the time to which the simulation goes on, in milliseconds since it began */
    void playTo(long now) {
        if (!opened) {
            open(now);
        }
        turns(now);
        if (now >= nextGesture) {
            gesture();
            nextGesture = now + pause(400_000L / Math.max(20, plan.members()));
        }
        if (now >= nextDeparture) {
            depart();
            nextDeparture = now + pause(2_000_000L / Math.max(20, plan.members()));
        }
        if (now >= nextArrival) {
            arrive();
            nextArrival = now + pause(700_000L / Math.max(20, plan.members()));
        }
    }

    private void open(long now) {
        opened = true;
        int first = plan.locked() ? plan.members() : (int) Math.max(1, Math.round(plan.members() * THERE_AT_START));
        for (int i = 0; i < first; i++) {
            Caller caller = callers.next(plan.profile().canvas());
            enter(new Person(i < moderators() ? caller.asModerator() : caller));
        }
        if (plan.recorded()) {
            conferences.record(name, "/var/recordings/" + plan.number() + ".wav");
        }
        conferences.setLocked(name, plan.locked());
        nextDeparture = now + pause(60_000);
        nextTurn = now;
    }

    private int moderators() {
        return plan.members() > LARGE ? 3 : 1;
    }

    private long pause(long around) {
        return around / 2 + random.nextInt((int) Math.max(1, Math.min(around, LONGEST_AWAY)));
    }

    private void enter(Person person) {
        OptionalInt id = conferences.join(name, person.caller);
        if (id.isEmpty()) {
            return;
        }
        person.memberId = id.getAsInt();
        person.muted = present.size() >= MOST_REGULARS && plan.members() > LARGE && random.nextDouble() < 0.9;
        present.add(person);
        if (person.muted) {
            conferences.setMuted(name, person.memberId, true);
        }
    }

    private void turns(long now) {
        talking.forEach(person -> phrase(person, now));
        talking.removeIf(person -> person.talksUntil == 0);
        if (now >= nextTurn && !present.isEmpty()) {
            if (talking.size() < wanted()) {
                speak(now);
            }
            nextTurn = now + 300 + random.nextInt(plan.members() < 5 ? 9_000 : 3_500);
        }
    }

    /** Lets the voice of a person pause and go on within their turn, and end with it. */
    private void phrase(Person person, long now) {
        boolean ends = now >= person.talksUntil;
        if (now < person.nextFlip && !ends) {
            return;
        }
        boolean voice = !person.voice && !ends;
        if (voice != person.voice) {
            person.voice = voice;
            conferences.talk(name, person.memberId, voice, voice ? 400 + random.nextInt(9_000) : 0);
        }
        person.nextFlip = now + (voice ? 700 + random.nextInt(3_500) : 150 + random.nextInt(650));
        person.talksUntil = ends ? 0 : person.talksUntil;
    }

    /** How many people have a turn at once: mostly one in small rooms, more often two or three in large ones. */
    private int wanted() {
        int most = present.size() < 3 ? 1 : 3;
        double one = present.size() > LARGE ? 0.4 : 0.75;
        double dice = random.nextDouble();
        return Math.min(most, dice < one ? 1 : dice < 0.9 ? 2 : 3);
    }

    /** Gives a turn to one of the first members of the room, unless they are muted. */
    private void speak(long now) {
        Person person = present.get(random.nextInt(Math.min(present.size(), MOST_REGULARS)));
        if (person.talksUntil == 0 && !person.muted) {
            person.talksUntil = now + 2_500 + (long) (random.nextDouble() * random.nextDouble() * 25_000);
            person.nextFlip = now;
            person.voice = false;
            talking.add(person);
        }
    }

    /** Lets a member mute or unmute themselves by keypad, but not undo what a moderator did. */
    private void gesture() {
        if (present.isEmpty()) {
            return;
        }
        Person person = present.get(random.nextInt(present.size()));
        Optional<Boolean> muted = conferences.muted(name, person.memberId);
        if (muted.isEmpty()) {
            present.remove(person);
        } else if (muted.get().equals(person.muted)) {
            person.muted = !person.muted;
            conferences.setMuted(name, person.memberId, person.muted);
        } else {
            person.muted = person.muted && muted.get();
        }
    }

    private void depart() {
        if (!plan.locked() && present.size() > Math.max(2, plan.members() * 9 / 10)) {
            Person person = present.remove(random.nextInt(present.size()));
            talking.remove(person);
            person.talksUntil = 0;
            conferences.leave(name, person.memberId);
            if (random.nextBoolean() && away.size() < MOST_REGULARS) {
                away.add(person);
            }
        }
    }

    private void arrive() {
        if (present.size() < plan.members()) {
            boolean returning = !away.isEmpty() && random.nextBoolean();
            enter(
                    returning
                            ? away.poll()
                            : new Person(callers.next(plan.profile().canvas())));
        }
    }
}
