package org.gavel.moderation.room;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gavel.conference.ConferenceReport;
import org.gavel.moderation.act.Act;

/**
 * Keeps the facts of a room from the switch's lists of conferences and from Gavel's own locks, and notes their changes
 * in the activity. All methods but {@link #facts} are called under the room's lock.
 */
final class FactsTracker {

    /** The switch counts whole seconds, so a beginning that moves by no more is the same beginning. */
    private static final long SAME_BEGINNING_SECONDS = 3;

    private final RoomActivity activity;
    private final PendingLocks pendingLocks = new PendingLocks();
    private volatile RoomFacts facts = RoomFacts.UNKNOWN;
    private Instant lockedAt = Instant.EPOCH;

    FactsTracker(RoomActivity activity) {
        this.activity = activity;
    }

    RoomFacts facts() {
        return facts;
    }

    /** Takes the facts of a report. A lock by Gavel after the report was asked for is newer than the report. */
    void apply(ConferenceReport report, Instant now, Instant askedAt) {
        Instant since = now.minus(report.runTime());
        Boolean locked = lockedAt.isAfter(askedAt) ? facts.locked() : Boolean.valueOf(report.locked());
        RoomFacts told = new RoomFacts(locked, report.recording(), steady(since));
        note(facts, told, now);
        pendingLocks.listed(askedAt);
        facts = told;
    }

    /** Forgets what can have changed while the switch could not be asked. */
    void keepLasting() {
        facts = facts.lasting();
    }

    /** Forgets all facts. Returns whether there were any. */
    boolean forget() {
        boolean known = !facts.equals(RoomFacts.UNKNOWN);
        facts = RoomFacts.UNKNOWN;
        return known;
    }

    PendingLocks.Sent lockBegins(boolean locks) {
        return pendingLocks.begin(locks);
    }

    /** @param took whether the switch did it; {@code null} when it did not say */
    void lockEnded(PendingLocks.Sent sent, Boolean took, Instant now) {
        if (took == null) {
            pendingLocks.unanswered(sent, now);
            return;
        }
        pendingLocks.settled(sent);
        if (took) {
            lockedAt = now;
            facts = facts.withLocked(sent.locks());
        }
    }

    private Instant steady(Instant since) {
        Optional<Instant> known = Optional.ofNullable(facts.since());
        return known.filter(
                        before -> Math.abs(before.getEpochSecond() - since.getEpochSecond()) <= SAME_BEGINNING_SECONDS)
                .orElse(since);
    }

    private void note(RoomFacts before, RoomFacts after, Instant now) {
        if (before.locked() != null
                && !Objects.equals(before.locked(), after.locked())
                && !pendingLocks.explain(after.locked())) {
            activity.happened(after.locked() ? Act.LOCK.wire() : Act.UNLOCK.wire(), now);
        }
        if (before.recording() != null && !Objects.equals(before.recording(), after.recording())) {
            activity.happened(after.recording() ? "recordStart" : "recordStop", now);
        }
    }
}
