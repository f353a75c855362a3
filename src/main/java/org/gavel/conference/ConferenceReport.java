package org.gavel.conference;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A running conference as {@code json_list} tells it ({@code docs/protocol.md} §8.4).
 *
 * @param name at the switch; hostile text
 * @param uuid of this run of the conference, may be empty
 * @param memberCount as the switch counts, second screens and recordings included
 * @param runTime since it began
 * @param locked whether further callers are kept out
 * @param recording whether a recording runs
 * @param canvasCount 0 when it mixes no video
 * @param members those that the list tells, at most {@link JsonList#MAX_MEMBERS}
 */
public record ConferenceReport(
        String name,
        String uuid,
        int memberCount,
        Duration runTime,
        boolean locked,
        boolean recording,
        int canvasCount,
        List<MemberReport> members) {

    /**
     * Copies the members.
     *
     * @param name kept as given
     * @param uuid kept as given
     * @param memberCount kept as given
     * @param runTime kept as given
     * @param locked kept as given
     * @param recording kept as given
     * @param canvasCount kept as given
     * @param members copied
     */
    public ConferenceReport {
        members = List.copyOf(members);
    }

    /** {@return the channels' uuids of all its members} Empty where the list does not tell all of them. */
    public Optional<Set<String>> channels() {
        boolean all = members.size() < JsonList.MAX_MEMBERS
                && members.stream().noneMatch(member -> member.uuid().isEmpty());
        return all
                ? Optional.of(members.stream().map(MemberReport::uuid).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /**
     * Its identity; the list tells no domain unless the name has one.
     *
     * @param usualDomain of conferences whose name has none
     * @return nothing if its name cannot be sent back to the switch as it is
     */
    public Optional<ConferenceId> conference(String usualDomain) {
        return name.indexOf('@') < 0 ? ConferenceId.of(name, usualDomain) : ConferenceId.ofKey(name);
    }
}
