package org.gavel.web.push;

import java.util.PriorityQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock and its scheduler, which a test moves on. In milliseconds. */
final class Times extends ScheduledThreadPoolExecutor {

    private record Due(long at, Runnable task) {}

    private final PriorityQueue<Due> waiting = new PriorityQueue<>((one, other) -> Long.compare(one.at(), other.at()));
    long now;

    Times() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        waiting.add(new Due(now + unit.toMillis(delay), task));
        return null;
    }

    void passTo(long time) {
        while (!waiting.isEmpty() && waiting.peek().at() <= time) {
            Due next = waiting.poll();
            now = next.at();
            next.task().run();
        }
        now = time;
    }
}
