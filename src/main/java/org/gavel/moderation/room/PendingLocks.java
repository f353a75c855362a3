package org.gavel.moderation.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gavel's own locks and unlocks whose outcome is not known, because the answer is under way or never came. When the
 * switch's list shows a change that one of them explains, the change counts as Gavel's own. All methods are called
 * under the room's lock.
 */
public final class PendingLocks {

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

    /** Removes a command whose outcome the switch has told. */
    void settled(Sent sent) {
        open.remove(sent);
    }

    /** Notes that no answer came. The first list that is asked for after that shows the outcome. */
    void unanswered(Sent sent, Instant now) {
        sent.endedAt = now;
    }

    /** Whether one of the commands explains that the room is locked, or that it is not. */
    boolean explain(boolean locked) {
        return open.stream().anyMatch(sent -> sent.locks == locked);
    }

    /**
     * Removes the commands that ended without an answer before a list was asked for, because that list shows their
     * outcome.
     */
    void listed(Instant askedAt) {
        open.removeIf(sent -> sent.endedAt != null && sent.endedAt.isBefore(askedAt));
    }
}
