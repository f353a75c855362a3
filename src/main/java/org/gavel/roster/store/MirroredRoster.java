package org.gavel.roster.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.conference.AudioStatus;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.LastingState;
import org.gavel.conference.Member;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.VideoStatus;
import org.gavel.livearray.LiveArrayChange;
import org.gavel.roster.LiveRoster;

/**
 * The roster of a room as the mirror in the database has it, for pages of a node without a feed of the room. It takes
 * no acts. Its handles differ from those of the live roster, so a page that changes from one to the other cannot
 * mistake a member.
 */
public final class MirroredRoster {

    /** Above all handles of live rosters, which count from 1. */
    static final int FIRST_HANDLE = 1 << 21;

    private final ConferenceId conference;
    private final LiveRoster roster = new LiveRoster(FIRST_HANDLE);
    private final Map<String, MemberSeen> rows = new HashMap<>();
    private volatile MirroredConference seen;
    private int pages;

    MirroredRoster(ConferenceId conference) {
        this.conference = conference;
    }

    ConferenceId conference() {
        return conference;
    }

    /**
     * Returns the members with their lasting state. Nobody is shown as talking.
     *
     * @return an empty roster until the database has answered
     */
    public LiveRoster roster() {
        return roster;
    }

    /**
     * Returns the conference as it was when it was last seen, with the number of all its members.
     *
     * @return empty where the mirror has no running conference, or until the database has answered
     */
    public Optional<MirroredConference> seen() {
        return Optional.ofNullable(seen);
    }

    /** Counts one more page. Guarded by {@link MirroredRosters}. */
    void shown() {
        pages++;
    }

    /** Takes a page off the count. Returns whether no page is left. Guarded by {@link MirroredRosters}. */
    boolean hidden() {
        pages--;
        return pages == 0;
    }

    /** Applies what was read from the database; empty where the conference does not run. */
    synchronized void take(Optional<MirroredMembers> found) {
        List<MemberSeen> members = found.map(MirroredMembers::members).orElse(List.of());
        Map<String, MemberSeen> present = new HashMap<>();
        members.forEach(member -> present.put(member.uuid(), member));
        List<LiveArrayChange<Member>> changes = new ArrayList<>();
        rows.values().stream()
                .filter(row -> !present.containsKey(row.uuid()))
                .forEach(row -> changes.add(new LiveArrayChange.Removed<>(row.uuid(), member(row))));
        members.stream()
                .filter(row -> rows.containsKey(row.uuid()) && !row.equals(rows.get(row.uuid())))
                .forEach(row -> changes.add(
                        new LiveArrayChange.Modified<>(row.uuid(), member(rows.get(row.uuid())), member(row))));
        roster.apply(changes, Instant.EPOCH, false);
        members.stream().filter(row -> !rows.containsKey(row.uuid())).forEach(this::join);
        rows.clear();
        rows.putAll(present);
        seen = found.map(MirroredMembers::conference).orElse(null);
        roster.touched();
    }

    private void join(MemberSeen row) {
        LiveArrayChange<Member> joined = new LiveArrayChange.Added<>(row.uuid(), member(row), 0);
        roster.apply(List.of(joined), row.joinedAt(), row.joinedExactly());
    }

    private static Member member(MemberSeen row) {
        LastingState state = row.state();
        AudioStatus audio = new AudioStatus(state.muted(), state.deaf(), state.onHold(), false, false, 0);
        VideoStatus video = state.video()
                ? new VideoStatus(true, false, false, false, false, false, false, null, null, -1, -1, -1)
                : null;
        return new Member(
                row.uuid(),
                row.memberId(),
                row.number(),
                row.name(),
                row.codec(),
                audio,
                video,
                "",
                state.moderator(),
                null,
                Map.of());
    }
}
