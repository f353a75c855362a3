package org.gavel.verto;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * The address of a switch, and the time and size limits of connections to it.
 *
 * @param uri the address, {@code ws} or {@code wss}, without user information
 * @param trust which certificates are trusted
 * @param timing the time limits
 * @param backoff the wait before a reconnect
 * @param pacing the pauses in writing
 * @param maxFrameLength how many characters a message can have; a longer one is dropped. The first message of a room
 *     has all members, about 1,000 characters each
 * @param maxPending how many requests may wait for their answers at the same time
 */
public record VertoSettings(
        URI uri, Trust trust, Timing timing, Backoff backoff, Pacing pacing, int maxFrameLength, int maxPending) {

    /**
     * The time limits of a connection.
     *
     * @param connect how long the socket, TLS and the WebSocket handshake may take together
     * @param request how long the answer to a request may take
     * @param ping the time between two {@code verto.ping}; below 60 s, after which common proxies close an idle socket
     * @param silence how long a socket may be without a message until it counts as dead; two to three times
     *     {@code ping}
     */
    public record Timing(Duration connect, Duration request, Duration ping, Duration silence) {
        /**
         * Refuses durations that are not positive.
         *
         * @param connect more than zero
         * @param request more than zero
         * @param ping more than zero
         * @param silence more than zero
         * @throws IllegalArgumentException when one is not
         */
        public Timing {
            requirePositive(connect, "connect");
            requirePositive(request, "request");
            requirePositive(ping, "ping");
            requirePositive(silence, "silence");
        }
    }

    /**
     * The pauses in writing, without which the switch does not deliver events ({@code docs/protocol.md} §1.6).
     *
     * @param burst how many frames may go out without a pause
     * @param pause the pause after a burst; more than the 50 ms for which the switch waits
     */
    public record Pacing(int burst, Duration pause) {
        /**
         * Refuses a burst or a pause that is not positive.
         *
         * @param burst more than zero
         * @param pause more than zero
         * @throws IllegalArgumentException when one is not
         */
        public Pacing {
            requirePositive(burst, "burst");
            requirePositive(pause, "pause");
        }
    }

    /**
     * Refuses settings with which no switch can be reached.
     *
     * @param uri {@code ws} or {@code wss}, with a host and without user information
     * @param trust which certificates are trusted; never {@code null}
     * @param timing the time limits; never {@code null}
     * @param backoff the wait before a reconnect; never {@code null}
     * @param pacing the pauses in writing; never {@code null}
     * @param maxFrameLength more than zero
     * @param maxPending more than zero
     * @throws NullPointerException when {@code trust}, {@code timing}, {@code backoff} or {@code pacing} is
     *     {@code null}
     * @throws IllegalArgumentException when the address is not of that form, or a number is not positive
     */
    public VertoSettings {
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(backoff, "backoff");
        Objects.requireNonNull(pacing, "pacing");
        requireSwitch(uri);
        requirePositive(maxFrameLength, "maxFrameLength");
        requirePositive(maxPending, "maxPending");
    }

    /**
     * {@return the default settings for a switch}
     *
     * @param uri the switch's address, {@code ws} or {@code wss}, with a host and without user information
     * @throws IllegalArgumentException when the address is not of that form
     */
    public static VertoSettings of(URI uri) {
        return new VertoSettings(
                uri,
                new Trust.OfTheSystem(),
                new Timing(
                        Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(50)),
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1)),
                new Pacing(16, Duration.ofMillis(70)),
                32 * 1024 * 1024,
                1_000);
    }

    /**
     * {@return a copy with another trust}
     *
     * @param other which certificates are trusted
     */
    public VertoSettings withTrust(Trust other) {
        return new VertoSettings(uri, other, timing, backoff, pacing, maxFrameLength, maxPending);
    }

    /**
     * {@return a copy with other time limits}
     *
     * @param other the time limits
     */
    public VertoSettings withTiming(Timing other) {
        return new VertoSettings(uri, trust, other, backoff, pacing, maxFrameLength, maxPending);
    }

    VertoSettings withBackoff(Backoff other) {
        return new VertoSettings(uri, trust, timing, other, pacing, maxFrameLength, maxPending);
    }

    VertoSettings withPacing(Pacing other) {
        return new VertoSettings(uri, trust, timing, backoff, other, maxFrameLength, maxPending);
    }

    VertoSettings withLimits(int frameLength, int pending) {
        return new VertoSettings(uri, trust, timing, backoff, pacing, frameLength, pending);
    }

    /** {@return whether the address is {@code wss}} */
    public boolean isSecure() {
        return "wss".equalsIgnoreCase(uri.getScheme());
    }

    /** {@return scheme, host and port of the address, for logs} The path is left out, because it may hold a token. */
    public String place() {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public String toString() {
        return "VertoSettings[" + place() + ", " + trust + ", " + timing + ", " + backoff + ", " + pacing
                + ", maxFrameLength=" + maxFrameLength + ", maxPending=" + maxPending + "]";
    }

    private static void requireSwitch(URI uri) {
        boolean webSocket = "ws".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme());
        if (!webSocket || uri.getHost() == null) {
            throw new IllegalArgumentException("the switch's address must be ws://host or wss://host");
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException("the switch's address must hold no user and password");
        }
    }

    static void requirePositive(Duration value, String what) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(what + " must be positive");
        }
    }

    private static void requirePositive(int value, String what) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " must be positive");
        }
    }
}
