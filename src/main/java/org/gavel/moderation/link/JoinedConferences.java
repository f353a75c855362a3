package org.gavel.moderation.link;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.PvtData;

/**
 * The conferences that a moderator is in with calls of their link, as pvtData tells ({@code docs/protocol.md} §6). Any
 * thread may call it.
 */
final class JoinedConferences {

    /** More conferences than a moderator can be in with the calls that they may have. */
    private static final int MAX_CONFERENCES = 16;

    private final Map<ConferenceId, OwnMember> members = new ConcurrentHashMap<>();

    Optional<OwnMember> find(ConferenceId conference) {
        return Optional.ofNullable(members.get(conference));
    }

    void joined(PvtData told) {
        if (members.size() < MAX_CONFERENCES) {
            members.put(told.conference(), new OwnMember(told.callId().orElse(""), told.memberId()));
        }
    }

    void left(PvtData told) {
        members.computeIfPresent(told.conference(), (room, own) -> own.isOf(told) ? null : own);
    }

    void clear() {
        members.clear();
    }
}
