package org.gavel.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.gavel.store.WaitsFor;

/**
 * Produces the executor that {@code wildfly-config/server.cli} sets up, and Gavel's schedulers on the server's managed
 * threads, for classes of plain Java. The schedulers end after all other observers of the application's end ran, while
 * database, JNDI names and beans still work.
 */
@ApplicationScoped
public class Executors {

    private static final int TIMERS = 4;

    /** The journals of attendance and audit, and the counting of refusals. */
    private static final int DISK_TASKS = 3;

    /**
     * The writers of attendance, audit, mirror and the switch's answers, the poll of the configuration, the folding of
     * old audit lines, and the reading of the mirror.
     */
    private static final int DATABASE_TASKS = 7;

    private static final int BEHIND_ALL_OTHERS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource(lookup = "java:jboss/ee/concurrency/executor/gavel")
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    private ScheduledThreadPoolExecutor timers;
    private ScheduledThreadPoolExecutor disk;
    private ScheduledThreadPoolExecutor database;

    @PostConstruct
    void begin() {
        timers = Timers.of("timer", TIMERS, threads);
        disk = Timers.of("disk", DISK_TASKS, threads);
        database = Timers.of("database", DATABASE_TASKS, threads);
    }

    @Produces
    @Typed(ExecutorService.class)
    @Dependent
    ExecutorService executor() {
        return executor;
    }

    /** Produces the scheduler for tasks that wait for nothing. */
    @Produces
    @Typed(ScheduledExecutorService.class)
    @Dependent
    ScheduledExecutorService scheduler() {
        return timers;
    }

    @Produces
    @WaitsFor(WaitsFor.What.DISK)
    @Typed(ScheduledExecutorService.class)
    @Dependent
    ScheduledExecutorService disk() {
        return disk;
    }

    @Produces
    @WaitsFor(WaitsFor.What.DATABASE)
    @Typed(ScheduledExecutorService.class)
    @Dependent
    ScheduledExecutorService database() {
        return database;
    }

    void stopping(@Observes @Priority(BEHIND_ALL_OTHERS) @BeforeDestroyed(ApplicationScoped.class) Object context) {
        end();
    }

    /** Runs also when the application ends before it has started. */
    @PreDestroy
    void end() {
        Timers.end(List.of(timers, disk, database), PATIENCE);
    }
}
