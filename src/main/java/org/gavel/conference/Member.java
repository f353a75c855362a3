package org.gavel.conference;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A member as its LiveArray row tells it, whatever the row's form.
 *
 * @param uuid the channel's uuid, the member's identity for as long as the call lasts
 * @param memberId the switch's number for commands; unique within one switch only
 * @param number the caller's number, may be empty
 * @param name the caller's name, may be empty; hostile text
 * @param codec {@code codec@rate} as it was at joining; empty when unknown
 * @param audio never {@code null}
 * @param video {@code null} when the member has neither video nor avatar
 * @param words the status in the switch's own words, such as {@code TALKING (FLOOR)}; may be empty
 * @param moderator what an XSwitch row says; {@code null} when the row tells nothing, as on stock switches
 * @param node the switch that carries the member, or {@code null}
 * @param variables what the caller's client sent along; hostile text
 */
public record Member(
        String uuid,
        long memberId,
        String number,
        String name,
        String codec,
        AudioStatus audio,
        VideoStatus video,
        String words,
        Boolean moderator,
        String node,
        Map<String, String> variables) {

    /**
     * Refuses a member without a uuid or a sound status, and copies the variables.
     *
     * @param uuid never {@code null}
     * @param memberId kept as given
     * @param number kept as given
     * @param name kept as given
     * @param codec kept as given
     * @param audio never {@code null}
     * @param video {@code null} when the member has neither video nor avatar
     * @param words kept as given
     * @param moderator kept as given
     * @param node kept as given
     * @param variables copied
     */
    public Member {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(audio);
        variables = Map.copyOf(variables);
    }

    /** The same member when this is what they do with sound now. */
    Member with(AudioStatus now) {
        return new Member(uuid, memberId, number, name, codec, now, video, words, moderator, node, variables);
    }

    /** The same member when this is what they do with pictures now. */
    Member with(VideoStatus now) {
        return new Member(uuid, memberId, number, name, codec, audio, now, words, moderator, node, variables);
    }

    /** {@return what the member does with pictures; empty for a member with neither video nor avatar} */
    public Optional<VideoStatus> videoStatus() {
        return Optional.ofNullable(video);
    }
}
