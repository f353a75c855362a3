package org.gavel.moderation.relay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.Effect;
import org.gavel.conference.Target;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.room.Departures;
import org.gavel.moderation.room.Failures;
import org.gavel.moderation.room.Freshness;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.ActFailure;
import org.gavel.roster.ActMark;
import org.gavel.roster.MemberExtras;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterListener;

/**
 * One act on members, from the press to the true outcome of each.
 *
 * <p>A member is settled as done when the roster shows the effect or the switch says so, which by the API it does before the row
 * does; as failed when the switch refuses or they have left; as unconfirmed when the time is up and neither came. Each is marked on
 * their row. When their row does not follow the switch's word in time, the row is right after all, and says that the act is
 * unconfirmed. Everything here happens under the room's writer.
 */
public final class ActRun implements RosterListener {

    private final LiveRoom room;
    private final String by;
    private final ActRequest request;
    private final Clock clock;
    private final CompletableFuture<ActResult> result = new CompletableFuture<>();
    private final Map<Integer, RosterEntry> open = new HashMap<>();
    private final List<Integer> done = new ArrayList<>();
    private final List<ActResult.MemberFailure> failures = new ArrayList<>();
    private final List<Integer> silent = new ArrayList<>();
    private final List<Integer> foreseen = new ArrayList<>();
    private final ConferenceCommand sample;
    private final Departures.PutOut putOut;
    private int ok;

    /**
     * Begins to wait for the outcome; nothing is sent yet.
     *
     * @param room where
     * @param by how the moderator is shown to others
     * @param request what they want done
     * @param targets the entries of the members it is done to
     * @param clock tells when outcomes are known
     */
    public ActRun(LiveRoom room, String by, ActRequest request, Collection<RosterEntry> targets, Clock clock) {
        this.room = room;
        this.by = by;
        this.request = request;
        this.clock = clock;
        this.sample = request.act().command(new Target.All(), request.level());
        this.putOut = new Departures.PutOut(by, request.reason(), clock.instant());
        targets.forEach(target -> open.put(target.handle(), target));
    }

    /** {@return completes with what came of it; never exceptionally} */
    public CompletableFuture<ActResult> result() {
        return result;
    }

    /** Marks the rows as under way and begins to watch for the effect. */
    public void begin() {
        room.roster().listen(this);
        List<Integer> handles = List.copyOf(open.keySet());
        if (removes()) {
            open.values()
                    .forEach(entry -> room.departures().expect(entry.member().uuid(), putOut));
        }
        room.roster().mark(handles, entry -> entry.underway(request.act().wire()));
        handles.stream()
                .filter(handle -> room.roster().find(handle).isEmpty())
                .forEach(handle -> left(open.get(handle)));
        List.copyOf(open.values()).forEach(this::failUnlessItFits);
        finishWhenAllAreSettled();
    }

    private boolean removes() {
        return request.act().effect() instanceof Effect.Gone;
    }

    /** The switch would say that it did it, and nothing would come of it. */
    private void failUnlessItFits(RosterEntry entry) {
        request.act().needs().stream()
                .filter(state -> !state.of(entry.member()))
                .findFirst()
                .ifPresent(state -> fail(entry.handle(), Failures.key("outcome.lacks." + state)));
    }

    // ---- what the roster shows ---------------------------------------------------------------------------------

    @Override
    public void changed(RosterChange change) {
        if (change instanceof RosterChange.Left left
                && open.containsKey(left.last().handle())) {
            left(left.last());
        } else if (change instanceof RosterChange.Changed changed
                && open.containsKey(changed.entry().handle())
                && rowChanged(changed)
                && shows(changed.entry())) {
            done.add(changed.entry().handle());
        }
    }

    @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
    private static boolean rowChanged(RosterChange.Changed changed) {
        return changed.before().member() != changed.entry().member();
    }

    private boolean shows(RosterEntry entry) {
        return sample.shownBy(entry.member());
    }

    /** A leaving is what a kick is for, and the end of everything else; also of a member who left while the act was being written down. */
    private void left(RosterEntry last) {
        open.remove(last.handle());
        if (removes()) {
            ok++;
        } else {
            failures.add(failure(last, Failures.key("outcome.left")));
        }
    }

    @Override
    public void written() {
        if (!done.isEmpty()) {
            List<Integer> settled = List.copyOf(done);
            done.clear();
            settled.forEach(this::succeed);
        }
        finishWhenAllAreSettled();
    }

    // ---- what the switch says ----------------------------------------------------------------------------------

    /** The switch answered for one member, or for all that are open when {@code handle} is {@code null}. */
    void answered(Integer handle, CommandAnswer answer) {
        List<Integer> about = handle == null ? List.copyOf(open.keySet()) : List.of(handle);
        for (Integer each : about) {
            RosterEntry entry = open.get(each);
            if (entry != null) {
                answered(entry, answer);
            }
        }
        finishWhenAllAreSettled();
    }

    private void answered(RosterEntry entry, CommandAnswer answer) {
        CommandOutcome own = answer.about(entry.member().memberId());
        if (own instanceof CommandOutcome.Failed failed) {
            fail(entry.handle(), Failures.of(failed));
        } else if (own instanceof CommandOutcome.Done) {
            answeredDone(entry.handle());
        }
    }

    /** The roster hears of it before the row comes; it tells this run in turn. */
    private void answeredDone(int handle) {
        if (isConfirmed(handle)) {
            succeed(handle);
        } else if (sample.effect() instanceof Effect.Turns turns) {
            foreseen.add(handle);
            room.roster().foresee(handle, turns);
        }
    }

    /** Whether what the switch says is enough: the roster shows it already, or never will. */
    private boolean isConfirmed(int handle) {
        return !sample.effect().isInRows()
                || room.roster().find(handle).filter(this::shows).isPresent();
    }

    /** The command did not get to the switch. */
    void failed(Integer handle, ActFailure why) {
        List<Integer> about = handle == null ? List.copyOf(open.keySet()) : List.of(handle);
        about.forEach(each -> fail(each, why));
        finishWhenAllAreSettled();
    }

    /** The time is up: what the roster shows now decides. */
    void expire() {
        foreseen.stream()
                .filter(room.roster()::trustRow)
                .forEach(handle -> mark(handle, Failures.key("outcome.unconfirmed")));
        foreseen.clear();
        // A roster that is healing shows what was, not what came of it.
        boolean trusted = room.freshness().kind() == Freshness.Kind.LIVE;
        for (Integer handle : List.copyOf(open.keySet())) {
            if (trusted && room.roster().find(handle).filter(this::shows).isPresent()) {
                succeed(handle);
            } else {
                forgetDeparture(open.remove(handle));
                silent.add(handle);
                mark(handle, Failures.key("outcome.unconfirmed"));
            }
        }
        finishWhenAllAreSettled();
    }

    // ---- settling ----------------------------------------------------------------------------------------------

    private void succeed(Integer handle) {
        if (open.remove(handle) != null) {
            ok++;
            mark(handle, null);
        }
    }

    private void fail(Integer handle, ActFailure why) {
        RosterEntry entry = open.remove(handle);
        if (entry != null) {
            failures.add(failure(entry, why));
            forgetDeparture(entry);
            mark(handle, why);
        }
    }

    private void forgetDeparture(RosterEntry entry) {
        if (removes()) {
            room.departures().forget(entry.member().uuid(), putOut);
        }
    }

    private void mark(Integer handle, ActFailure why) {
        ActMark mark = new ActMark(request.act().wire(), by, clock.instant(), why);
        room.roster().mark(List.of(handle), entry -> {
            RosterEntry marked = entry.marked(mark);
            return why == null ? marked.with(levels(entry.extras())) : marked;
        });
    }

    /** Rows never tell gain and volume: what was set successfully is what they are. */
    private MemberExtras levels(MemberExtras before) {
        if (!(sample.effect() instanceof Effect.Level level)) {
            return before;
        }
        return switch (level.what()) {
            case GAIN -> new MemberExtras(before.moderator(), request.level(), before.volume());
            case VOLUME -> new MemberExtras(before.moderator(), before.gain(), request.level());
        };
    }

    private ActResult.MemberFailure failure(RosterEntry entry, ActFailure why) {
        return new ActResult.MemberFailure(entry.handle(), entry.label(), why);
    }

    private void finishWhenAllAreSettled() {
        if (open.isEmpty() && !result.isDone()) {
            room.roster().unlisten(this);
            result.complete(new ActResult(request.act(), ok, silent.size(), silent, failures, null));
        }
    }
}
