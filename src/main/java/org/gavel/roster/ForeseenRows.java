package org.gavel.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;

/**
 * Members as the switch has said that they are now, ahead of their rows. Rows wait in the switch's queue, its answer does not
 * ({@code docs/protocol.md} §1.6, §8.4): a row that does not show the effect yet is from before it.
 */
final class ForeseenRows {

    /** @param row what the rows say so far */
    private record Foreseen(Effect.Turns effect, Member row) {}

    private final Map<String, Foreseen> byUuid = new HashMap<>();

    /**
     * Shows the member so from now on.
     *
     * @param row what the member's row says now
     * @return how to show the member
     */
    Member foresee(Effect.Turns effect, Member row) {
        Foreseen before = byUuid.get(row.uuid());
        byUuid.put(row.uuid(), new Foreseen(effect, before == null ? row : before.row()));
        return effect.on(row);
    }

    /** How to show a member of whom this row has come. */
    Member over(Member row) {
        Foreseen foreseen = byUuid.get(row.uuid());
        if (foreseen == null) {
            return row;
        }
        if (foreseen.effect().shownBy(row)) {
            byUuid.remove(row.uuid());
            return row;
        }
        byUuid.put(row.uuid(), new Foreseen(foreseen.effect(), row));
        return foreseen.effect().on(row);
    }

    /** His row has had its time. Returns what it says when it never showed the effect, nothing when it did or nothing was foreseen. */
    Optional<Member> giveUp(String uuid) {
        return Optional.ofNullable(byUuid.remove(uuid)).map(Foreseen::row);
    }
}
