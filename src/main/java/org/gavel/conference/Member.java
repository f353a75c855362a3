package org.gavel.conference;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A member as their LiveArray row shows them, in any form of rows ({@code docs/protocol.md} §7.6).
 *
 * @param uuid the uuid of the member's channel, which identifies the member as long as the call lasts
 * @param memberId the member id for commands, unique within one switch only; 0 when unknown
 * @param number the caller's number; hostile text, may be empty
 * @param name the caller's name; hostile text, may be empty
 * @param codec {@code codec@rate} at the time of joining; empty when unknown
 * @param audio the audio status; never {@code null}
 * @param video the video status; {@code null} when the member has neither video nor avatar
 * @param statusText the switch's own text for the status, such as {@code TALKING (FLOOR)}; may be empty
 * @param moderator whether the member is a moderator; {@code null} when the row does not tell, as on stock switches
 * @param node the uuid of the member's switch in a cluster, or {@code null}
 * @param variables what the caller's client sent along, at most 32; hostile text
 */
public record Member(
        String uuid,
        long memberId,
        String number,
        String name,
        String codec,
        AudioStatus audio,
        VideoStatus video,
        String statusText,
        Boolean moderator,
        String node,
        Map<String, String> variables) {

    /**
     * Refuses a member without a uuid or an audio status, and copies the variables.
     *
     * @param uuid the uuid of the member's channel, which identifies the member as long as the call lasts; never
     *     {@code null}
     * @param memberId the member id for commands, unique within one switch only; 0 when unknown
     * @param number the caller's number; hostile text, may be empty
     * @param name the caller's name; hostile text, may be empty
     * @param codec {@code codec@rate} at the time of joining; empty when unknown
     * @param audio the audio status; never {@code null}
     * @param video the video status; {@code null} when the member has neither video nor avatar
     * @param statusText the switch's own text for the status, such as {@code TALKING (FLOOR)}; may be empty
     * @param moderator whether the member is a moderator; {@code null} when the row does not tell, as on stock switches
     * @param node the uuid of the member's switch in a cluster, or {@code null}
     * @param variables what the caller's client sent along, at most 32; hostile text; copied
     * @throws NullPointerException when {@code uuid} or {@code audio} is {@code null}, or {@code variables} is or
     *     contains {@code null}
     */
    public Member {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(audio);
        variables = Map.copyOf(variables);
    }

    /** The member with another audio status. */
    Member with(AudioStatus now) {
        return new Member(uuid, memberId, number, name, codec, now, video, statusText, moderator, node, variables);
    }

    /** The member with another video status. */
    Member with(VideoStatus now) {
        return new Member(uuid, memberId, number, name, codec, audio, now, statusText, moderator, node, variables);
    }

    /** {@return the video status; empty for a member with neither video nor avatar} */
    public Optional<VideoStatus> videoStatus() {
        return Optional.ofNullable(video);
    }
}
