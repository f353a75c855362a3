package org.gavel.moderation.link;

import java.util.Optional;
import org.gavel.conference.PvtData;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterEntry;

/**
 * A moderator as a member of a conference, as pvtData told ({@code docs/protocol.md} §6.2).
 *
 * @param uuid the uuid of their call, which is also the key of their row; empty where the switch does not tell it
 * @param memberId their member id; 0 where the switch does not tell it
 */
public record OwnMember(String uuid, long memberId) {

    /**
     * {@return the moderator's entry} Empty while there is none.
     *
     * @param roster the roster of that conference
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
