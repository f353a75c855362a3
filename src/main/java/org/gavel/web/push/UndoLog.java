package org.gavel.web.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gavel.conference.Effect;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.act.FollowUp;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.ActFailure;
import org.gavel.roster.RosterEntry;

/**
 * The actions of one page that can be undone: on several members, and on the room. It keeps each for {@link #KEPT}, the latest
 * {@value #MOST}. Safe for use by several threads.
 */
final class UndoLog {

    /** How long an action can be undone after its outcome. The page offers it for 30 s; the rest is for the way. */
    static final Duration KEPT = Duration.ofSeconds(32);

    private static final int MOST = 20;

    private final LongSupplier nanos;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    /** An action that can be undone. */
    private record Step(LiveRoom room, Act act, FollowUp next, long until) {}

    /**
     * How an action is undone.
     *
     * @param request the opposite action, or the same with the value before, on the members who are still in the state that the action made; empty when it would
     *     change nothing
     * @param changedSince the members who are not, because somebody changed it since
     */
    record Undo(Optional<ActRequest> request, List<ActResult.MemberFailure> changedSince) {}

    /** @param nanos a clock that never goes back, in nanoseconds */
    UndoLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Notes an action, if it can be undone.
     *
     * @param id the id that the page gave it
     * @param room where it was done
     * @param result its outcome
     * @return for how many members it can be undone, or 1 for the room; 0 where it cannot, and for one member, where pressing again does
     */
    synchronized int note(String id, LiveRoom room, ActResult result) {
        FollowUp next = result.next();
        boolean several = next.roomChanged() || next.changed().size() > 1;
        if (next.value() == null && (!several || result.act().opposite().isEmpty())) {
            return 0;
        }
        steps.put(id, new Step(room, result.act(), next, nanos.getAsLong() + KEPT.toNanos()));
        Iterator<String> oldest = steps.keySet().iterator();
        while (steps.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        return next.undoable();
    }

    /**
     * Takes an action out of the log, to undo it.
     *
     * @param id the id that the page gave it
     * @param room the room that the page shows
     * @return empty when it is not there, any more or at all
     */
    Optional<Undo> take(String id, LiveRoom room) {
        Step step;
        synchronized (this) {
            step = steps.remove(id);
        }
        boolean there = step != null && step.room() == room && nanos.getAsLong() - step.until() < 0;
        if (there && step.next().value() != null) {
            return Optional.of(undoValue(step));
        }
        return there ? step.act().opposite().map(opposite -> undo(step, opposite)) : Optional.empty();
    }

    /** The same action with the value before, unless the value has changed since. */
    private static Undo undoValue(Step step) {
        FollowUp.Change value = step.next().value();
        boolean still = step.room().layout().filter(value.after()::equals).isPresent();
        ActRequest back = new ActRequest(step.act(), List.of(), false, value.before(), null, true);
        return new Undo(still ? Optional.of(back) : Optional.empty(), List.of());
    }

    private static Undo undo(Step step, Act opposite) {
        if (opposite.onRoom()) {
            boolean still = step.act().effect() instanceof Effect.Locks locks
                    && Boolean.valueOf(locks.on()).equals(step.room().facts().locked());
            return new Undo(still ? Optional.of(request(opposite, List.of())) : Optional.empty(), List.of());
        }
        List<Integer> still = new ArrayList<>();
        List<ActResult.MemberFailure> since = new ArrayList<>();
        for (Integer handle : step.next().changed()) {
            step.room().roster().find(handle).ifPresent(entry -> {
                if (shows(step.act(), entry)) {
                    still.add(handle);
                } else {
                    since.add(new ActResult.MemberFailure(
                            handle, entry.label(), new ActFailure("outcome.changedSince", "")));
                }
            });
        }
        return new Undo(still.isEmpty() ? Optional.empty() : Optional.of(request(opposite, still)), since);
    }

    private static boolean shows(Act act, RosterEntry entry) {
        return act.effect() instanceof Effect.Turns turns && turns.shownBy(entry.member());
    }

    private static ActRequest request(Act opposite, List<Integer> on) {
        return new ActRequest(opposite, on, false, "", null, true);
    }
}
