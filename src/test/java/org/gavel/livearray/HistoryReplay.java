package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays a history into a mirror over a faulty feed. After each event the observer of the changes must have the same rows as the
 * mirror.
 */
final class HistoryReplay {

    private final SimulatedArray array = new SimulatedArray();
    private final boolean doubleSubscription;
    private final boolean losesBootsAndClears;
    private final LiveArrayMirror<String> mirror;
    private final Follower<String> follower = new Follower<>();
    private long now = 1_000_000;
    private long seen = -1;
    private boolean blind;

    HistoryReplay(Histories.History history, boolean losesBootsAndClears) {
        this.doubleSubscription = history.doubleSubscription();
        this.losesBootsAndClears = losesBootsAndClears;
        this.mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, now);
        mirror.connected(now);
        askIfDue(true);
    }

    LiveArrayMirror<String> mirror() {
        return mirror;
    }

    SimulatedArray array() {
        return array;
    }

    void play(Histories.Step step) {
        switch (step.deed()) {
            case JOIN -> array.join();
            case MODIFY -> array.modify(step.which());
            case LEAVE -> array.leave(step.which());
            case HIDE -> array.hide();
            case END -> array.end();
            case OTHER_CLIENTS_BOOTSTRAP -> array.otherClientsBootstrap();
            case FEED_LOST -> otherFeed();
            case REFRESH -> mirror.refresh();
            case PAUSE -> now += 20_000;
        }
        askIfDue(step.fault() != Histories.Fault.LOST);
        deliver(step.fault());
        pass(step.pause());
        askIfDue(true);
    }

    /** Nothing goes wrong any more for as long as the slowest timer takes. */
    void calm() {
        long until = now + MirrorLimits.USUAL.longestRefresh().toMillis() + 120_000;
        while (now < until) {
            deliver(Histories.Fault.NONE);
            pass(1_000);
            askIfDue(true);
        }
        deliver(Histories.Fault.NONE);
    }

    /**
     * Whether the mirror could know by serials all that happened: it saw the latest event, and before anything was lost
     * it had seen one.
     */
    boolean couldKnow() {
        return !blind && seen == array.serial();
    }

    private void otherFeed() {
        deliver(Histories.Fault.LOST);
        mirror.disconnected(now);
        mirror.connected(now);
        seen = -1;
        blind = false;
    }

    private void pass(long millis) {
        now += millis;
        mirror.tick(now);
    }

    private void askIfDue(boolean arrives) {
        if (mirror.bootstrapDue(now)) {
            mirror.bootstrapSent(now);
            if (arrives) {
                array.bootstrap();
            }
        }
    }

    private void deliver(Histories.Fault fault) {
        List<LiveArrayEvent<String>> events = new ArrayList<>();
        for (Optional<LiveArrayEvent<String>> event = array.next(); event.isPresent(); event = array.next()) {
            events.add(event.get());
        }
        switch (fault) {
            case NONE -> events.forEach(this::arrive);
            case LOST -> events.forEach(this::lose);
            case TWICE ->
                events.forEach(event -> {
                    arrive(event);
                    arrive(event);
                });
            case SWAPPED -> {
                for (int i = events.size() - 1; i >= 0; i--) {
                    arrive(events.get(i));
                }
            }
            case CLEARED -> {
                events.forEach(this::arrive);
                arrive(new LiveArrayEvent.Clear<>());
            }
        }
    }

    private void lose(LiveArrayEvent<String> event) {
        if (event.serial() < 0 && !losesBootsAndClears) {
            arrive(event);
        } else if (event.serial() >= 0 && seen < 0) {
            blind = true;
        }
    }

    private void arrive(LiveArrayEvent<String> event) {
        take(event);
        if (doubleSubscription && !(event instanceof LiveArrayEvent.Boot<String>)) {
            take(event);
        }
        if (event instanceof LiveArrayEvent.Boot<String>) {
            blind = false;
        } else if (event instanceof LiveArrayEvent.Clear<String>) {
            seen = 0;
        } else {
            seen = event.serial();
        }
    }

    private void take(LiveArrayEvent<String> event) {
        follower.follow(mirror.apply(event, now));
        assertThat(follower.rows()).isEqualTo(mirror.rows());
    }
}
