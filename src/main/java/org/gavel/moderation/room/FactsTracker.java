package org.gavel.moderation.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    /** How long a change of the recordings counts as the effect of an act of Gavel that had no answer. */
    private static final Duration EXPLAINED = Duration.ofSeconds(20);

    private final RoomActivity activity;
    private final PendingLocks pendingLocks = new PendingLocks();
    private volatile RoomFacts facts = RoomFacts.UNKNOWN;
    private Instant lockedAt = Instant.EPOCH;
    private Instant recordedAt = Instant.EPOCH;
    private int recordingActs;
    private Instant explainedUntil = Instant.EPOCH;

    FactsTracker(RoomActivity activity) {
        this.activity = activity;
    }

    RoomFacts facts() {
        return facts;
    }

    /** Takes the facts of a report. An act of Gavel after the report was asked for is newer than the report. */
    void apply(ConferenceReport report, Instant now, Instant askedAt) {
        Instant since = now.minus(report.runTime());
        Boolean locked = lockedAt.isAfter(askedAt) ? facts.locked() : Boolean.valueOf(report.locked());
        RoomFacts told = recordedAt.isAfter(askedAt)
                ? new RoomFacts(locked, facts.recording(), steady(since), facts.recordings())
                : new RoomFacts(locked, report.recording(), steady(since), recordings(report, now));
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

    /** An act of Gavel on recordings is sent. Until it ends, their changes are its effect. */
    void recordingActBegins() {
        recordingActs++;
    }

    /** @param took whether the switch did it; {@code null} when it did not say */
    void recordingActEnded(Act act, List<String> paths, Boolean took, Instant now) {
        recordingActs--;
        if (took == null) {
            explainedUntil = now.plus(EXPLAINED);
        } else if (took) {
            recorded(act, paths, now);
        }
    }

    private void recorded(Act act, List<String> paths, Instant now) {
        recordedAt = now;
        List<RoomRecording> after = new ArrayList<>();
        if (act == Act.RECORDPAUSE || act == Act.RECORDRESUME) {
            facts.recordings()
                    .forEach(known -> after.add(
                            paths.contains(known.path())
                                    ? new RoomRecording(known.path(), act == Act.RECORDPAUSE, known.since())
                                    : known));
        } else if (act == Act.RECORDSTART) {
            facts.recordings().stream()
                    .filter(known -> !paths.contains(known.path()))
                    .forEach(after::add);
            paths.forEach(path -> after.add(new RoomRecording(path, false, now)));
        }
        facts = new RoomFacts(facts.locked(), !after.isEmpty(), facts.since(), after);
    }

    private List<RoomRecording> recordings(ConferenceReport report, Instant now) {
        return report.recordings().stream()
                .map(listed -> new RoomRecording(listed.path(), listed.paused(), begun(listed, now)))
                .toList();
    }

    /**
     * When a recording began: as it was known before, else as the switch tells, else now, unless it ran already when
     * Gavel began to watch the conference.
     */
    private Instant begun(ConferenceReport.ListedRecording listed, Instant now) {
        Instant told = listed.begun() == null && facts.recording() != null ? now : listed.begun();
        return facts.recordings().stream()
                .filter(known -> known.path().equals(listed.path()) && known.since() != null)
                .map(RoomRecording::since)
                .findFirst()
                .orElse(told == null || told.isBefore(now) ? told : now);
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
        if (before.recording() != null
                && !Objects.equals(before.recording(), after.recording())
                && recordingActs == 0
                && now.isAfter(explainedUntil)) {
            activity.happened((after.recording() ? Act.RECORDSTART : Act.RECORDSTOP).wire(), now);
        }
    }
}
