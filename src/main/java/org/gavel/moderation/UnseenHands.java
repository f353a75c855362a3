package org.gavel.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;
import org.gavel.roster.ActMark;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterListener;

/**
 * Takes a mark from a row that has left the state which the marked act had made, when no act of ours explains it: the switch's own
 * console did it, another client, or the caller by a key of their telephone. The row then says what was seen, and names nobody.
 * Everything here happens under the room's writer.
 */
final class UnseenHands implements RosterListener {

    private record Left(int handle, ActMark mark, Act seen) {}

    private final Room room;
    private final Clock clock;
    private final List<Left> left = new ArrayList<>();

    UnseenHands(Room room, Clock clock) {
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

    /** What was done to one whose mark it contradicts; nothing when it does not, or an act of ours is about to be settled by it. */
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
    @SuppressWarnings("ReferenceEquality") // another mark, however alike, is a later act
    public void written() {
        List<Left> now = List.copyOf(left);
        left.clear();
        for (Left one : now) {
            ActMark seen = ActMark.observed(one.seen().wire(), clock.instant());
            room.roster().mark(List.of(one.handle()), entry -> entry.mark() == one.mark() ? entry.with(seen) : entry);
        }
    }
}
