package org.gavel.moderation.relay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.Effect;
import org.gavel.conference.Target;
import org.gavel.moderation.act.ActProgress;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.act.FollowUp;
import org.gavel.moderation.room.Failures;
import org.gavel.moderation.room.Freshness;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RecentKicks;
import org.gavel.roster.ActFailure;
import org.gavel.roster.ActMark;
import org.gavel.roster.MemberExtras;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterListener;

/**
 * One act on members, from the request to the outcome of each member.
 *
 * <p>The act has succeeded for a member when the roster shows the effect or the switch confirms it; by the API the
 * answer comes before the row ({@code docs/protocol.md} §8.4). It has failed when the switch refuses it or the member
 * has left. It is unconfirmed when neither came in time. The member's row gets a mark with the outcome. When a row does
 * not show in time what the switch confirmed, the row counts, and its mark becomes unconfirmed. All methods are called
 * under the room's lock.
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
    private final List<Integer> changed = new ArrayList<>();
    private final ConferenceCommand sample;
    private final RecentKicks.Kick kick;
    private final ActProgress progress;
    private final int all;
    private int ok;

    /**
     * Makes a run. Nothing is marked or sent yet.
     *
     * @param room the room
     * @param by the moderator's name, as others see it
     * @param request the request
     * @param targets the entries of the members that the act is for
     * @param clock tells the time of outcomes
     * @param progress is told how many members have an outcome
     */
    public ActRun(
            LiveRoom room,
            String by,
            ActRequest request,
            Collection<RosterEntry> targets,
            Clock clock,
            ActProgress progress) {
        this.room = room;
        this.by = by;
        this.request = request;
        this.clock = clock;
        this.sample = request.act().command(new Target.All(), request.value());
        this.kick = new RecentKicks.Kick(by, request.reason(), clock.instant());
        targets.forEach(target -> open.put(target.handle(), target));
        this.progress = progress;
        this.all = open.size();
    }

    /** {@return a future that completes with the outcome; never exceptionally} */
    public CompletableFuture<ActResult> result() {
        return result;
    }

    /**
     * Shows the act as pending on the rows and begins to listen for its effect.
     *
     * @return the members of the request to whom the command has to be sent, in its order; empty where it names none
     */
    public List<RosterEntry> begin() {
        room.roster().listen(this);
        if (request.act().toggles()) {
            List.copyOf(open.keySet()).forEach(this::settleWithoutSending);
        }
        List<Integer> handles = List.copyOf(open.keySet());
        if (kicks()) {
            open.values()
                    .forEach(entry -> room.recentKicks().expect(entry.member().uuid(), kick));
        }
        room.roster().mark(handles, entry -> entry.underway(request.act().wire()));
        handles.stream()
                .filter(handle -> room.roster().find(handle).isEmpty())
                .forEach(handle -> left(open.get(handle)));
        List.copyOf(open.values()).forEach(this::failUnlessItFits);
        finishWhenAllAreSettled();
        return request.on().stream().map(open::get).filter(Objects::nonNull).toList();
    }

    /**
     * Settles a member for whom the command of a toggling act must not be sent: the row shows its effect already, or
     * the same act is on its way, and the command would undo it.
     */
    private void settleWithoutSending(Integer handle) {
        RosterEntry now = room.roster().find(handle).orElse(open.get(handle));
        if (request.act().wire().equals(now.pending())) {
            open.remove(handle);
            failures.add(failure(now, Failures.key("outcome.underway")));
        } else if (shows(now) && request.act().fits(now.member())) {
            open.remove(handle);
            ok++;
        }
    }

    private boolean removes() {
        return request.act().effect() instanceof Effect.Gone;
    }

    private boolean kicks() {
        return request.act().effect() instanceof Effect.Gone gone && gone.kicked();
    }

    /** Fails a member who lacks a state that the act needs. The switch would answer with success, without an effect. */
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

    /**
     * A member has left, perhaps while the audit line was written: a kick or a transfer has succeeded then, and any
     * other act has failed.
     */
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

    /** The switch answered for one member, or for all open members when {@code handle} is {@code null}. */
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

    /**
     * The switch confirmed the act. The roster shows the effect before the row comes, and that change settles the
     * member. The answer to a toggling command does not tell which way it went, so only the row settles it.
     */
    private void answeredDone(int handle) {
        if (isConfirmed(handle)) {
            succeed(handle);
        } else if (sample.effect() instanceof Effect.Turns turns
                && !request.act().toggles()) {
            foreseen.add(handle);
            room.roster().foresee(handle, turns);
        }
    }

    /** Whether the switch's answer settles the member: the roster shows the effect already, or cannot show it. */
    private boolean isConfirmed(int handle) {
        return !sample.effect().isInRows()
                || room.roster().find(handle).filter(this::shows).isPresent();
    }

    /**
     * The command did not reach the switch, for one member or for all open members when {@code handle} is {@code null}.
     */
    void failed(Integer handle, ActFailure why) {
        List<Integer> about = handle == null ? List.copyOf(open.keySet()) : List.of(handle);
        about.forEach(each -> fail(each, why));
        finishWhenAllAreSettled();
    }

    /** Ends the wait: what the roster shows now decides. */
    void expire() {
        foreseen.stream()
                .filter(room.roster()::trustRow)
                .forEach(handle -> mark(handle, Failures.key("outcome.unconfirmed")));
        foreseen.clear();
        // A roster that is being resynced shows an earlier state.
        boolean trusted = room.freshness().kind() == Freshness.Kind.LIVE;
        for (Integer handle : List.copyOf(open.keySet())) {
            if (trusted && room.roster().find(handle).filter(this::shows).isPresent()) {
                succeed(handle);
            } else {
                forgetKick(open.remove(handle));
                silent.add(handle);
                mark(handle, Failures.key("outcome.unconfirmed"));
            }
        }
        finishWhenAllAreSettled();
    }

    // ---- settling ----------------------------------------------------------------------------------------------

    private void succeed(Integer handle) {
        RosterEntry before = open.remove(handle);
        if (before != null) {
            ok++;
            if (request.act().opposite().isPresent() && !sample.shownBy(before.member())) {
                changed.add(handle);
            }
            mark(handle, null);
        }
    }

    private void fail(Integer handle, ActFailure why) {
        RosterEntry entry = open.remove(handle);
        if (entry != null) {
            failures.add(failure(entry, why));
            forgetKick(entry);
            mark(handle, why);
        }
    }

    private void forgetKick(RosterEntry entry) {
        if (kicks()) {
            room.recentKicks().forget(entry.member().uuid(), kick);
        }
    }

    private void mark(Integer handle, ActFailure why) {
        ActMark mark = new ActMark(request.act().wire(), by, clock.instant(), why);
        room.roster().mark(List.of(handle), entry -> {
            RosterEntry marked = entry.marked(mark);
            return why == null ? marked.with(levels(entry.extras())) : marked;
        });
    }

    /** Rows never tell gain and volume, so the levels that were set successfully are shown. */
    private MemberExtras levels(MemberExtras before) {
        if (!(sample.effect() instanceof Effect.Level level)) {
            return before;
        }
        return switch (level.what()) {
            case GAIN -> new MemberExtras(before.moderator(), Integer.valueOf(request.value()), before.volume());
            case VOLUME -> new MemberExtras(before.moderator(), before.gain(), Integer.valueOf(request.value()));
        };
    }

    private ActResult.MemberFailure failure(RosterEntry entry, ActFailure why) {
        return new ActResult.MemberFailure(entry.handle(), entry.label(), why);
    }

    /** The members for whom the act can be repeated. */
    private List<Integer> again() {
        return Stream.concat(failures.stream().map(ActResult.MemberFailure::handle), silent.stream())
                .filter(handle -> room.roster()
                        .find(handle)
                        .filter(entry -> !entry.left())
                        .isPresent())
                .toList();
    }

    private void finishWhenAllAreSettled() {
        progress.settled(all - open.size(), all);
        if (open.isEmpty() && !result.isDone()) {
            room.roster().unlisten(this);
            result.complete(new ActResult(
                    request.act(), ok, silent.size(), silent, failures, new FollowUp(again(), changed, false), null));
        }
    }
}
