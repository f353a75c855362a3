package org.gavel.web.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What waits to be sent to one page: short messages in order, and the one frame that shows the present.
 *
 * <p>One text is on its way at a time. A frame is not kept but made when it can go, from the state of that moment; while
 * {@value #UNSEEN} frames have not been acknowledged none is made. So a browser that reads slowly, or not at all for a while, gets
 * fewer and newer frames and costs a bounded amount of memory.
 */
final class PageQueue {

    static final int UNSEEN = 3;
    static final int MAX_MESSAGES = 200;

    /** Where the texts go. */
    interface Wire {

        /** Sends a text and calls {@code sent} when it is on its way, or never if the page is gone. */
        void send(String text, Runnable sent);

        /** Asks the browser for a sign of life, which it gives by itself, whatever its page does. */
        void ping();

        /** The page reads nothing at all: it is given up and has to come again. */
        void giveUp();
    }

    private final Wire wire;
    private final Deque<String> messages = new ArrayDeque<>();
    private Supplier<Frame> frames = () -> null;
    private boolean frameWanted;
    private boolean sending;
    private long lastSent;
    private long lastSeen;

    /** A frame and its number. */
    record Frame(long number, String text) {}

    PageQueue(Wire wire) {
        this.wire = wire;
    }

    /**
     * Takes the frames from here from now on.
     *
     * @param source makes the next frame, or gives {@code null} when there is nothing to show
     */
    void shows(Supplier<Frame> source) {
        synchronized (this) {
            frames = source;
            lastSent = 0;
            lastSeen = 0;
        }
        wantFrame();
    }

    /** Sends a message as soon as possible, in order. */
    void post(String message) {
        boolean full;
        synchronized (this) {
            full = messages.size() >= MAX_MESSAGES;
            if (full) {
                messages.clear();
            } else {
                messages.addLast(message);
            }
        }
        // Not while holding the lock: giving up tells the page's socket, which has locks of its own.
        if (full) {
            wire.giveUp();
        } else {
            pump();
        }
    }

    /** There is something new to show. */
    void wantFrame() {
        synchronized (this) {
            frameWanted = true;
        }
        pump();
    }

    /** The page has painted that frame. */
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
        String text = messages.poll();
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
