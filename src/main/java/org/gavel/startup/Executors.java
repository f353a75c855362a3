package org.gavel.startup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** The server's managed threads, as {@code wildfly-config/server.cli} sets them up, for whoever is written in plain Java. */
@Dependent
public class Executors {

    @Resource(lookup = "java:jboss/ee/concurrency/executor/gavel")
    private ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/gavel")
    private ManagedScheduledExecutorService scheduler;

    @Produces
    @Typed(ExecutorService.class)
    @Dependent
    ExecutorService executor() {
        return executor;
    }

    @Produces
    @Typed(ScheduledExecutorService.class)
    @Dependent
    ScheduledExecutorService scheduler() {
        return scheduler;
    }
}
