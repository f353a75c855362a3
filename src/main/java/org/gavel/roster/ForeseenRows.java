package org.gavel.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;

/**
 * The members whose state the switch has confirmed before their rows show it. Answers of the API overtake rows, which
 * wait in the switch's queue ({@code docs/protocol.md} §1.6, §8.4). So a row that does not show the effect yet is older
 * than the answer.
 */
final class ForeseenRows {

    /** @param row the latest row of the member */
    private record Foreseen(Effect.Turns effect, Member row) {}

    private final Map<String, Foreseen> byUuid = new HashMap<>();

    /**
     * Shows an effect on a member from now on.
     *
     * @param row the member's latest row
     * @return the member as they are to be shown
     */
    Member foresee(Effect.Turns effect, Member row) {
        Foreseen before = byUuid.get(row.uuid());
        byUuid.put(row.uuid(), new Foreseen(effect, before == null ? row : before.row()));
        return effect.on(row);
    }

    /** The member as they are to be shown after this row has come. */
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

    /**
     * Stops waiting for a member's row. Returns the latest row if it does not show the effect; empty if it does or no
     * effect was foreseen.
     */
    Optional<Member> giveUp(String uuid) {
        return Optional.ofNullable(byUuid.remove(uuid)).map(Foreseen::row);
    }
}
