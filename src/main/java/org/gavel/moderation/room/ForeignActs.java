package org.gavel.moderation.room;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.CommandLine;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.ControlResponse;
import org.gavel.moderation.act.Act;
import org.gavel.roster.ActFailure;
import org.gavel.roster.ActMark;
import org.gavel.roster.RosterEntry;

/** Shows the acts that other moderators did without Gavel, as far as answers on the control channel tell them. */
final class ForeignActs {

    private final LiveRoom room;
    private final Clock clock;

    ForeignActs(LiveRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    /** Takes an answer that belongs to no command of Gavel. */
    void heard(ControlResponse response) {
        response.line().flatMap(line -> CommandLine.parse(room.id(), line)).ifPresent(line -> heard(line, response));
    }

    private void heard(CommandLine line, ControlResponse response) {
        if (line.verb().equals(Act.LAYOUT.verb())) {
            room.layoutIs(null);
        }
        Instant now = clock.instant();
        ActFailure why = response.outcome() instanceof CommandOutcome.Failed failed ? Failures.of(failed) : null;
        Optional<RosterEntry> one = line.memberId().stream()
                .boxed()
                .flatMap(id -> entry(id).stream())
                .findFirst();
        if (one.isPresent()) {
            RosterEntry entry = one.get();
            room.activity().foreign(line.verb(), entry.label(), 1, why, now);
            ActMark mark = new ActMark(line.verb(), null, now, why);
            room.roster().mark(List.of(entry.handle()), marked -> marked.marked(mark));
        } else {
            int count = Math.max(1, response.memberOutcomes().size());
            room.activity().foreign(line.verb(), null, count, why, now);
            room.roster().touched();
        }
    }

    private Optional<RosterEntry> entry(long memberId) {
        return room.roster().entries().stream()
                .filter(entry -> entry.member().memberId() == memberId)
                .findFirst();
    }
}
