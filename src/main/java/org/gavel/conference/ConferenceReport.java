package org.gavel.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A running conference in the answer of {@code json_list} ({@code docs/protocol.md} §8.4).
 *
 * @param name the name that mod_conference has; hostile text
 * @param uuid the uuid of this run of the conference; may be empty
 * @param memberCount the switch's number of members, which includes second screens and recordings
 * @param runTime how long it has been running
 * @param locked whether further callers are kept out
 * @param recording whether it is being recorded
 * @param recordings the files into which it is being recorded, at most {@link JsonList#MAX_RECORDINGS}
 * @param canvasCount the number of canvases; 0 when it mixes no video
 * @param members the callers in the list, at most {@link JsonList#MAX_MEMBERS}
 */
public record ConferenceReport(
        String name,
        String uuid,
        int memberCount,
        Duration runTime,
        boolean locked,
        boolean recording,
        List<ListedRecording> recordings,
        int canvasCount,
        List<ListedMember> members) {

    /**
     * Copies members and recordings.
     *
     * @param name the name that mod_conference has; hostile text
     * @param uuid the uuid of this run of the conference; may be empty
     * @param memberCount the switch's number of members, which includes second screens and recordings
     * @param runTime how long it has been running
     * @param locked whether further callers are kept out
     * @param recording whether it is being recorded
     * @param recordings the files into which it is being recorded, at most {@link JsonList#MAX_RECORDINGS}; copied
     * @param canvasCount the number of canvases; 0 when it mixes no video
     * @param members the callers in the list, at most {@link JsonList#MAX_MEMBERS}; copied
     * @throws NullPointerException when {@code members} or {@code recordings} is or contains {@code null}
     */
    public ConferenceReport {
        recordings = List.copyOf(recordings);
        members = List.copyOf(members);
    }

    /** {@return the uuids of all members' channels} Empty where the list does not tell all of them. */
    public Optional<Set<String>> channels() {
        boolean all = members.size() < JsonList.MAX_MEMBERS
                && members.stream().noneMatch(member -> member.uuid().isEmpty());
        return all
                ? Optional.of(members.stream().map(ListedMember::uuid).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /**
     * Returns the conference's identity. The list tells no domain unless the name has one.
     *
     * @param usualDomain the domain of conferences whose name has none
     * @return the identity; empty where the name cannot be sent back to the switch as it came
     */
    public Optional<ConferenceId> conference(String usualDomain) {
        return name.indexOf('@') < 0 ? ConferenceId.of(name, usualDomain) : ConferenceId.ofKey(name);
    }

    /**
     * A recording in the answer of {@code json_list}.
     *
     * @param path the file on the switch; hostile text
     * @param paused whether nothing is written into it now
     * @param begun when it began, by the switch's clock; {@code null} where the list does not tell
     */
    public record ListedRecording(String path, boolean paused, Instant begun) {}

    /**
     * A member in the answer of {@code json_list}, which tells what LiveArray rows lack ({@code docs/protocol.md}
     * §8.4).
     *
     * @param id the member id; 0 when unknown
     * @param uuid the uuid of the member's channel; may be empty
     * @param name the caller's name; hostile text
     * @param number the caller's number; hostile text
     * @param joinedAgo how long ago the member joined, in whole seconds
     * @param lastTalkedAgo how long ago the member last talked, in whole seconds
     * @param energy the energy above which the member counts as talking
     * @param volumeIn the gain, -4…4
     * @param volumeOut the volume, -4…4
     * @param moderator whether the member has the moderator flag
     * @param muted whether the room does not hear the member
     * @param deaf whether the member does not hear the room
     * @param hold whether the member is on hold
     * @param talking whether the member talks
     * @param floor whether the member has the audio floor
     * @param hasVideo whether the member has video
     */
    public record ListedMember(
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
}
