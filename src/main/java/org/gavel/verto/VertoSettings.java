package org.gavel.verto;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How to reach a switch and how patient to be with it.
 *
 * @param uri {@code ws} or {@code wss}, without user information
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
        public Pacing {
            requirePositive(burst, "burst");
            requirePositive(pause, "pause");
        }
    }

    public VertoSettings {
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(backoff, "backoff");
        Objects.requireNonNull(pacing, "pacing");
        requireSwitch(uri);
        requirePositive(maxFrameLength, "maxFrameLength");
        requirePositive(maxPending, "maxPending");
    }

    /** What suits a switch that is not known to be special. */
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

    public VertoSettings withTrust(Trust other) {
        return new VertoSettings(uri, other, timing, backoff, pacing, maxFrameLength, maxPending);
    }

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

    /** Whether the way to the switch is encrypted. */
    public boolean isSecure() {
        return "wss".equalsIgnoreCase(uri.getScheme());
    }

    /** The switch as a log may name it: what follows the host may hold a token. */
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
