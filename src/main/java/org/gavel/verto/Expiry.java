package org.gavel.verto;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.Future;

/**
 * Renews a login before it expires ({@code docs/protocol.md} §3.3). It does not renew again when a renewal did not
 * extend the login.
 */
final class Expiry {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration SOONEST = Duration.ofSeconds(1);

    /** An expiry that is farther away counts as this far. */
    private static final Duration FARTHEST = Duration.ofDays(3650);

    /** How much the clocks of the switch and of this machine may differ, for telling why a socket was closed. */
    private static final Duration CLOCKS = Duration.ofSeconds(3);

    private final Mailbox mailbox;
    private final Runnable renew;
    private long endsAt;
    private Future<?> renewal;

    Expiry(Mailbox mailbox, Runnable renew) {
        this.mailbox = mailbox;
        this.renew = renew;
    }

    /** @param epochSecond {@code auth-expires} of a login, in epoch seconds; empty where the login does not expire */
    void endsAt(OptionalLong epochSecond) {
        long told = Math.min(epochSecond.orElse(0), mailbox.now().plus(FARTHEST).getEpochSecond());
        if (told > endsAt) {
            endsAt = told;
            end();
            renewal = mailbox.after(untilRenewal(), renew);
        }
    }

    /** Tries again after a renewal that was not answered, in the middle of the remaining time. */
    void tryAgain() {
        end();
        renewal = mailbox.after(untilRenewal(), renew);
    }

    boolean hasPassed() {
        return endsAt > 0 && left().compareTo(CLOCKS) <= 0;
    }

    void end() {
        if (renewal != null) {
            renewal.cancel(false);
        }
    }

    private Duration untilRenewal() {
        Duration left = left();
        Duration half = left.dividedBy(2);
        Duration wait = left.minus(MARGIN).compareTo(half) > 0 ? left.minus(MARGIN) : half;
        return wait.compareTo(SOONEST) > 0 ? wait : SOONEST;
    }

    private Duration left() {
        return Duration.between(mailbox.now(), Instant.ofEpochSecond(endsAt));
    }
}
