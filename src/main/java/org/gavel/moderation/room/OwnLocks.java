package org.gavel.moderation.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Our locks and unlocks whose outcome is not known: the answer is on its way, or never came. The switch's list may show their effect
 * first; then it was one of us and nobody else. Everything here happens under the room's writer.
 */
public final class OwnLocks {

    /** A lock or unlock that was sent. */
    public static final class Sent {

        private final boolean locks;
        private Instant endedAt;

        private Sent(boolean locks) {
            this.locks = locks;
        }

        boolean locks() {
            return locks;
        }
    }

    private final List<Sent> open = new ArrayList<>();

    Sent begin(boolean locks) {
        Sent sent = new Sent(locks);
        open.add(sent);
        return sent;
    }

    /** The switch said what came of it. */
    void settled(Sent sent) {
        open.remove(sent);
    }

    /** The switch will not say what came of it: its next list does. */
    void unanswered(Sent sent, Instant now) {
        sent.endedAt = now;
    }

    /** Whether one of these can have made the room so. */
    boolean explain(boolean locked) {
        return open.stream().anyMatch(sent -> sent.locks == locked);
    }

    /** A list has shown what came of all that had ended before it was asked for. */
    void listed(Instant askedAt) {
        open.removeIf(sent -> sent.endedAt != null && sent.endedAt.isBefore(askedAt));
    }
}
