package org.gavel.moderation.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;
import org.gavel.moderation.act.Act;
import org.gavel.roster.ActMark;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterListener;

/**
 * Replaces the mark of a row that has left the state which the marked act made, when no act of Gavel explains that.
 * Somebody did it without Gavel: on the switch's console, with another client, or the caller with a key of their phone.
 * The new mark tells what was seen and names nobody. All methods are called under the room's lock.
 */
final class OutdatedMarks implements RosterListener {

    private record Left(int handle, ActMark mark, Act seen) {}

    private final LiveRoom room;
    private final Clock clock;
    private final List<Left> left = new ArrayList<>();

    OutdatedMarks(LiveRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
    public void changed(RosterChange change) {
        if (change instanceof RosterChange.Changed changed
                && changed.before().member() != changed.entry().member()) {
            seen(changed.before(), changed.entry()).ifPresent(left::add);
        }
    }

    /** The row's contradiction of its mark; empty when there is none, or when an act of Gavel under way explains it. */
    private static Optional<Left> seen(RosterEntry before, RosterEntry after) {
        ActMark mark = after.mark();
        if (mark == null || mark.failure() != null) {
            return Optional.empty();
        }
        return Act.ofWire(mark.act())
                .filter(act -> shows(act, before.member()) && !shows(act, after.member()))
                .flatMap(Act::opposite)
                .filter(opposite -> !opposite.wire().equals(after.pending()))
                .map(opposite -> new Left(after.handle(), mark, opposite));
    }

    private static boolean shows(Act act, Member member) {
        return act.effect() instanceof Effect.Turns turns && turns.shownBy(member);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal mark that is another object belongs to a later act
    public void written() {
        List<Left> now = List.copyOf(left);
        left.clear();
        for (Left one : now) {
            ActMark seen = ActMark.observed(one.seen().wire(), clock.instant());
            room.roster().mark(List.of(one.handle()), entry -> entry.mark() == one.mark() ? entry.with(seen) : entry);
        }
    }
}
