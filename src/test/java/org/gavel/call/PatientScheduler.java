package org.gavel.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A scheduler whose time passes only when the test says so. It runs a task without a delay at once. */
final class PatientScheduler extends ScheduledThreadPoolExecutor {

    private final List<Task> waiting = new ArrayList<>();
    private long now;

    private record Task(long at, Runnable task) {}

    PatientScheduler() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        waiting.add(new Task(now + unit.toMillis(delay), command));
        return null;
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    void pass(Duration time) {
        now += time.toMillis();
        List<Task> due = waiting.stream()
                .filter(task -> task.at() <= now)
                .sorted(Comparator.comparingLong(Task::at))
                .toList();
        waiting.removeAll(due);
        due.forEach(task -> task.task().run());
    }
}
