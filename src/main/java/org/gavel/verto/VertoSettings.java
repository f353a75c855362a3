package org.gavel.verto;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How to reach a switch and how patient to be with it.
 *
 * @param uri {@code ws} or {@code wss}, without user information
 * @param trust which certificates to trust
 * @param timing how long to wait for what
 * @param backoff how long to wait before a lost connection is tried again
 * @param pacing how fast to write
 * @param maxFrameLength characters; a longer frame is dropped. The first frame of a room holds all of its members, about
 *     1,000 characters each
 * @param maxPending requests that may wait for their answer at the same time
 */
public record VertoSettings(
        URI uri, Trust trust, Timing timing, Backoff backoff, Pacing pacing, int maxFrameLength, int maxPending) {

    /**
     * How long to wait for what.
     *
     * @param connect for the socket, TLS and the WebSocket handshake together
     * @param request for the answer to a request
     * @param ping between two {@code verto.ping}: below the 60 s after which common proxies cut an idle socket
     * @param silence after which a socket on which nothing came is dead; two to three pings
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
     * How to write without starving the switch's own events ({@code docs/protocol.md} §1.6).
     *
     * @param burst frames that may go out without a pause
     * @param pause of silence after a burst; more than the 50 ms for which the switch waits
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
     * @param trust never {@code null}
     * @param timing never {@code null}
     * @param backoff never {@code null}
     * @param pacing never {@code null}
     * @param maxFrameLength more than zero
     * @param maxPending more than zero
     * @throws IllegalArgumentException when the address is none of a switch, or a number is not positive
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
     * {@return what suits a switch that is not known to be special}
     *
     * @param uri the switch's address, {@code ws} or {@code wss}
     * @throws IllegalArgumentException when the address is none of a switch
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
     * {@return a copy with only that changed}
     *
     * @param other which certificates to trust instead
     */
    public VertoSettings withTrust(Trust other) {
        return new VertoSettings(uri, other, timing, backoff, pacing, maxFrameLength, maxPending);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param other how long to wait for what instead
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

    /** {@return whether the way to the switch is encrypted} */
    public boolean isSecure() {
        return "wss".equalsIgnoreCase(uri.getScheme());
    }

    /** {@return the switch's scheme, host and port, as a log may name it} What follows the host may hold a token. */
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
