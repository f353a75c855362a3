package org.gavel.moderation.link;

import java.util.Optional;
import org.gavel.conference.PvtData;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterEntry;

/**
 * A moderator who is in a conference, as the switch told them ({@code docs/protocol.md} §6.2).
 *
 * @param uuid their call, which is also the key of their row; empty where the switch does not tell it
 * @param memberId 0 when not told
 */
public record OwnMember(String uuid, long memberId) {

    /**
     * {@return the moderator's row} Empty while it is not there (yet).
     *
     * @param roster of the conference that they joined
     */
    public Optional<RosterEntry> in(LiveRoster roster) {
        if (!uuid.isEmpty()) {
            return roster.find(uuid);
        }
        return roster.entries().stream()
                .filter(entry -> memberId > 0 && entry.member().memberId() == memberId)
                .findFirst();
    }

    boolean isOf(PvtData told) {
        return told.callId().map(uuid::equals).orElse(memberId == told.memberId());
    }
}
