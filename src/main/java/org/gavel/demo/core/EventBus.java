package org.gavel.demo.core;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The one queue of the switch ({@code docs/protocol.md} §1.6): rows, responses and chat pass it in order, and commands run on it, as in
 * the real switch. It runs one job at a time, on threads of the executor that it gets. Safe for use by several threads.
 */
public final class EventBus {

    private static final Logger LOGGER = System.getLogger(EventBus.class.getName());
    private static final int CAPACITY = 500_000;
    private static final int SLICE = 2_000;

    private final Executor executor;
    private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>(CAPACITY);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private final Map<String, Consumer<Broadcast>> listeners = new ConcurrentHashMap<>();
    private volatile Consumer<ChannelEvent> delivery = event -> {};

    /**
     * Makes an empty queue.
     *
     * @param executor runs the jobs; stays the caller's to end
     */
    public EventBus(Executor executor) {
        this.executor = executor;
    }

    /**
     * Sets what carries events to the sockets: one for the whole switch.
     *
     * @param sockets takes each event, one at a time
     */
    public void deliverTo(Consumer<ChannelEvent> sockets) {
        delivery = sockets;
    }

    /**
     * Sets what hears the broadcasts of clients on a family of channels.
     *
     * @param family the part of a channel's name before the first dot
     * @param module takes each broadcast, one at a time
     */
    public void listen(String family, Consumer<Broadcast> module) {
        listeners.put(family, module);
    }

    /**
     * Queues an event.
     *
     * @param event the event
     */
    public void publish(ChannelEvent event) {
        post(() -> delivery.accept(event));
    }

    /**
     * Queues a client's broadcast for the module that listens to its family of channels. Without such a module it is lost.
     *
     * @param broadcast what a client sent
     */
    public void broadcast(Broadcast broadcast) {
        post(() -> {
            Consumer<Broadcast> module = listeners.get(family(broadcast.channel()));
            if (module != null) {
                module.accept(broadcast);
            }
        });
    }

    /**
     * Queues a job behind everything queued so far. A queue of {@value #CAPACITY} jobs is full and loses it, as the real one does.
     *
     * @param job runs behind everything that is queued
     */
    public void post(Runnable job) {
        if (!jobs.offer(job)) {
            lost.incrementAndGet();
            return;
        }
        if (waiting.getAndIncrement() == 0) {
            continueLater();
        }
    }

    /** {@return how many jobs were lost to a full queue} */
    public long lost() {
        return lost.get();
    }

    /**
     * {@return the part of a channel's name before its first dot}
     *
     * @param channel the channel's name
     */
    public static String family(String channel) {
        int dot = channel.indexOf('.');
        return dot < 0 ? channel : channel.substring(0, dot);
    }

    private void continueLater() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException e) {
            jobs.clear();
        }
    }

    private void drain() {
        int done = 0;
        while (done < SLICE) {
            Runnable job = jobs.poll();
            if (job == null) {
                break;
            }
            run(job);
            done++;
        }
        if (waiting.addAndGet(-done) > 0) {
            continueLater();
        }
    }

    private static void run(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "a job of the demonstration switch failed", e);
        }
    }
}
