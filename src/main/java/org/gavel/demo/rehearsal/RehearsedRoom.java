package org.gavel.demo.rehearsal;

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
 * What goes on in one room: most people are there at the start and the rest drop in over a minute; one to three talk at a
 * time, in turns; people mute and unmute themselves; some leave and come back,
 * except where the room is locked. The same seed gives the same course, tick
 * by tick. What a moderator does to somebody is respected: one muted by others stays silent, one put out stays out.
 */
final class RehearsedRoom {

    private static final int MOST_REGULARS = 16;
    private static final double THERE_AT_START = 0.93;
    private static final int LARGE = 50;
    private static final long LONGEST_AWAY = 90_000;

    private final RoomPlan plan;
    private final String name;
    private final Conferences conferences;
    private final Random random;
    private final Cast cast;
    private final List<SimulatedPerson> present = new ArrayList<>();
    private final List<SimulatedPerson> talking = new ArrayList<>();
    private final Deque<SimulatedPerson> away = new ArrayDeque<>();
    private long nextTurn;
    private long nextArrival;
    private long nextDeparture;
    private long nextGesture;
    private boolean opened;

    RehearsedRoom(RoomPlan plan, String domain, Conferences conferences, long seed) {
        this.plan = plan;
        this.name = plan.name(domain);
        this.conferences = conferences;
        this.random = new Random(seed * 31 + plan.number().hashCode());
        this.cast = new Cast(random);
    }

    /** Plays on to the given time in milliseconds since the rehearsal began. */
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
            Caller caller = cast.next(plan.profile().canvas());
            enter(new SimulatedPerson(i < moderators() ? caller.asModerator() : caller));
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

    private void enter(SimulatedPerson actor) {
        OptionalInt id = conferences.join(name, actor.caller);
        if (id.isEmpty()) {
            return;
        }
        actor.memberId = id.getAsInt();
        actor.muted = present.size() >= MOST_REGULARS && plan.members() > LARGE && random.nextDouble() < 0.9;
        present.add(actor);
        if (actor.muted) {
            conferences.setMuted(name, actor.memberId, true);
        }
    }

    private void turns(long now) {
        talking.forEach(actor -> phrase(actor, now));
        talking.removeIf(actor -> actor.talksUntil == 0);
        if (now >= nextTurn && !present.isEmpty()) {
            if (talking.size() < wanted()) {
                speak(now);
            }
            nextTurn = now + 300 + random.nextInt(plan.members() < 5 ? 9_000 : 3_500);
        }
    }

    /** Within a turn a voice pauses for breath; at its end it is silent. */
    private void phrase(SimulatedPerson actor, long now) {
        boolean ends = now >= actor.talksUntil;
        if (now < actor.nextFlip && !ends) {
            return;
        }
        boolean voice = !actor.voice && !ends;
        if (voice != actor.voice) {
            actor.voice = voice;
            conferences.talk(name, actor.memberId, voice, voice ? 400 + random.nextInt(9_000) : 0);
        }
        actor.nextFlip = now + (voice ? 700 + random.nextInt(3_500) : 150 + random.nextInt(650));
        actor.talksUntil = ends ? 0 : actor.talksUntil;
    }

    /** How many have a turn at once: mostly one in small rooms, at times two or three in large ones. */
    private int wanted() {
        int most = present.size() < 3 ? 1 : 3;
        double one = present.size() > LARGE ? 0.4 : 0.75;
        double dice = random.nextDouble();
        return Math.min(most, dice < one ? 1 : dice < 0.9 ? 2 : 3);
    }

    /** One of the regulars takes a turn, whom nobody has muted. */
    private void speak(long now) {
        SimulatedPerson actor = present.get(random.nextInt(Math.min(present.size(), MOST_REGULARS)));
        if (actor.talksUntil == 0 && !actor.muted) {
            actor.talksUntil = now + 2_500 + (long) (random.nextDouble() * random.nextDouble() * 25_000);
            actor.nextFlip = now;
            actor.voice = false;
            talking.add(actor);
        }
    }

    /** A member mutes or unmutes themselves, by keypad; nobody undoes what a moderator did. */
    private void gesture() {
        if (present.isEmpty()) {
            return;
        }
        SimulatedPerson actor = present.get(random.nextInt(present.size()));
        Optional<Boolean> muted = conferences.muted(name, actor.memberId);
        if (muted.isEmpty()) {
            present.remove(actor);
        } else if (muted.get().equals(actor.muted)) {
            actor.muted = !actor.muted;
            conferences.setMuted(name, actor.memberId, actor.muted);
        } else {
            actor.muted = actor.muted && muted.get();
        }
    }

    private void depart() {
        if (!plan.locked() && present.size() > Math.max(2, plan.members() * 9 / 10)) {
            SimulatedPerson actor = present.remove(random.nextInt(present.size()));
            talking.remove(actor);
            actor.talksUntil = 0;
            conferences.leave(name, actor.memberId);
            if (random.nextBoolean() && away.size() < MOST_REGULARS) {
                away.add(actor);
            }
        }
    }

    private void arrive() {
        if (present.size() < plan.members()) {
            boolean returning = !away.isEmpty() && random.nextBoolean();
            enter(
                    returning
                            ? away.poll()
                            : new SimulatedPerson(cast.next(plan.profile().canvas())));
        }
    }
}
