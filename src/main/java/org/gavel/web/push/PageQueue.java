package org.gavel.web.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What waits to be sent to one page: short messages in order, and at most one frame, which shows the state of the moment it is made.
 *
 * <p>It hands one message or frame at a time to the WebSocket. It makes a frame only when the WebSocket can take it and fewer than
 * {@value #UNSEEN} frames are unanswered ({@code seen}). So a browser that reads slowly gets fewer and newer frames and costs a bounded
 * amount of memory. Safe for use by several threads.
 */
final class PageQueue {

    static final int UNSEEN = 3;
    static final int MAX_WAITING = 200;

    /** The WebSocket of a page. */
    interface Wire {

        /**
         * Sends a message or a frame.
         *
         * @param text the JSON text
         * @param sent is run when the next one can be sent; never if the page is gone
         */
        void send(String text, Runnable sent);

        /** Sends a WebSocket ping, which the browser answers by itself even when the page's scripts do nothing. */
        void ping();

        /** Closes the WebSocket of a page that does not read or breaks the rules. The page connects again. */
        void giveUp();
    }

    private final Wire wire;
    private final Deque<String> waiting = new ArrayDeque<>();
    private Supplier<Frame> frames = () -> null;
    private boolean frameWanted;
    private boolean sending;
    private long lastSent;
    private long lastSeen;

    /**
     * A state frame: {@code room} or {@code wall}.
     *
     * @param number its {@code n}, which counts up by one
     * @param text the frame as JSON text
     */
    record Frame(long number, String text) {}

    PageQueue(Wire wire) {
        this.wire = wire;
    }

    /**
     * Changes where frames come from.
     *
     * @param source makes the next frame; returns {@code null} when the page has everything already
     */
    void shows(Supplier<Frame> source) {
        synchronized (this) {
            frames = source;
            lastSent = 0;
            lastSeen = 0;
        }
        wantFrame();
    }

    /**
     * Sends a message as soon as possible, in order. Gives the page up when {@value #MAX_WAITING} messages wait already.
     *
     * @param message the message as JSON text
     */
    void post(String message) {
        boolean full;
        synchronized (this) {
            full = waiting.size() >= MAX_WAITING;
            if (full) {
                waiting.clear();
            } else {
                waiting.addLast(message);
            }
        }
        // Not while holding the lock: giveUp closes the page's socket, which takes locks of its own.
        if (full) {
            wire.giveUp();
        } else {
            pump();
        }
    }

    /** Makes and sends a frame as soon as possible. */
    void wantFrame() {
        synchronized (this) {
            frameWanted = true;
        }
        pump();
    }

    /**
     * Notes that the page has painted a frame.
     *
     * @param number the frame's number; it also answers all frames before it
     */
    void seen(long number) {
        synchronized (this) {
            lastSeen = Math.max(lastSeen, Math.min(number, lastSent));
        }
        pump();
    }

    private void pump() {
        String next = next();
        if (next != null) {
            wire.send(next, this::sent);
        }
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }

    private synchronized String next() {
        if (sending) {
            return null;
        }
        String text = waiting.poll();
        if (text == null && frameWanted && lastSent - lastSeen < UNSEEN) {
            frameWanted = false;
            text = frame();
        }
        sending = text != null;
        return text;
    }

    private String frame() {
        Frame frame = frames.get();
        if (frame == null) {
            return null;
        }
        lastSent = frame.number();
        return frame.text();
    }
}
