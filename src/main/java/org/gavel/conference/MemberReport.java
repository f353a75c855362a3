package org.gavel.conference;

import java.time.Duration;

/**
 * A member as {@code json_list} tells it, with what LiveArray rows lack ({@code docs/protocol.md} §8.4).
 *
 * @param id the member id; 0 when not told
 * @param uuid the channel's uuid, may be empty
 * @param name hostile text
 * @param number hostile text
 * @param joinedAgo how long ago it joined
 * @param lastTalkedAgo how long ago it last talked
 * @param energy the energy gate, not a level
 * @param volumeIn gain, -4 to 4
 * @param volumeOut -4 to 4
 * @param moderator whether it carries the moderator flag
 * @param muted the room does not hear it
 * @param deaf it does not hear the room
 * @param hold it is on hold
 * @param talking its energy is above the gate
 * @param floor it holds the audio floor
 * @param hasVideo it sends video
 */
public record MemberReport(
        long id,
        String uuid,
        String name,
        String number,
        Duration joinedAgo,
        Duration lastTalkedAgo,
        int energy,
        int volumeIn,
        int volumeOut,
        boolean moderator,
        boolean muted,
        boolean deaf,
        boolean hold,
        boolean talking,
        boolean floor,
        boolean hasVideo) {}
