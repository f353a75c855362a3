package org.gavel.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A scheduler whose time passes only when the test says so. */
public final class ManualScheduler extends ScheduledThreadPoolExecutor {

    private final List<Runnable> waiting = new ArrayList<>();

    public ManualScheduler() {
        super(1);
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        waiting.add(command);
        return null;
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    /** All that waits is due. */
    public void passTime() {
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(waiting);
            waiting.clear();
        }
        due.forEach(Runnable::run);
    }
}
