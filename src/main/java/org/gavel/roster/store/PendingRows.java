package org.gavel.roster.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.ConferenceEnded;
import org.gavel.conference.Sighting.ConferenceSeen;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.Sighting.RosterSeen;
import org.gavel.roster.store.RowChange.ConferenceRow;
import org.gavel.roster.store.RowChange.MemberGone;
import org.gavel.roster.store.RowChange.MemberRow;
import org.gavel.roster.store.RowChange.RosterRows;

/**
 * The present state of the mirror's rows, and which rows have to be written. A member who changes a hundred times
 * between two writes is one row to write. Its size is bounded by the rosters: when too many rows wait to be removed,
 * whole rosters are compared instead.
 */
final class PendingRows implements Sighting.Observer {

    static final int MANY_GONE = 50_000;

    private static final int MANY_CONFERENCES = 20_000;

    private static final Duration SEEN_AGAIN = Duration.ofSeconds(30);

    private record Key(ConferenceId conference, String uuid) {}

    private final Map<ConferenceId, Map<String, MemberSeen>> present = new HashMap<>();
    private final Map<ConferenceId, ConferenceRow> conferences = new HashMap<>();
    private final Map<ConferenceId, ConferenceRow> changedConferences = new LinkedHashMap<>();
    private final Set<ConferenceId> changedRosters = new LinkedHashSet<>();
    private final Set<Key> changedMembers = new LinkedHashSet<>();
    private final Set<ConferenceId> compared = new HashSet<>();
    private int gone;
    private int inWriting;

    synchronized void take(Sighting sighting) {
        sighting.tell(this);
    }

    /** Takes out the next changes to write, at most {@code most}: conferences before their rosters and members. */
    synchronized List<RowChange> drain(int most) {
        List<RowChange> changes = new ArrayList<>();
        Iterator<ConferenceRow> rows = changedConferences.values().iterator();
        while (rows.hasNext() && changes.size() < most) {
            changes.add(rows.next());
            rows.remove();
        }
        Iterator<ConferenceId> rosters = changedRosters.iterator();
        while (rosters.hasNext() && changes.size() < most) {
            ConferenceId conference = rosters.next();
            changes.add(new RosterRows(
                    conference,
                    Set.copyOf(present.getOrDefault(conference, Map.of()).keySet())));
            rosters.remove();
        }
        Iterator<Key> keys = changedMembers.iterator();
        while (keys.hasNext() && changes.size() < most) {
            changes.add(change(keys.next()));
            keys.remove();
        }
        gone = changedMembers.isEmpty() ? 0 : gone;
        inWriting = changes.size();
        return changes;
    }

    /** Takes back changes that could not be written. Newer states of the same rows count. */
    synchronized void putBack(List<RowChange> changes) {
        BackAgain back = new BackAgain();
        changes.forEach(change -> change.apply(back));
        inWriting = 0;
    }

    /** The number of rows to write, including those of the last {@link #drain}. */
    synchronized int size() {
        return inWriting + changedConferences.size() + changedRosters.size() + changedMembers.size();
    }

    @Override
    public void conferenceSeen(ConferenceSeen seen) {
        ConferenceRow before = conferences.get(seen.conference());
        ConferenceRow now = new ConferenceRow(
                seen.conference(),
                true,
                firstOf(seen.runStart(), before == null ? null : before.runStart()),
                firstOf(seen.locked(), before == null ? null : before.locked()),
                firstOf(seen.recording(), before == null ? null : before.recording()),
                seen.at());
        if (before == null || !saysTheSame(before, now) || isStale(before, now)) {
            if (conferences.size() >= MANY_CONFERENCES) {
                forgetIdleConferences();
            }
            conferences.put(seen.conference(), now);
            changedConferences.put(seen.conference(), now);
        }
    }

    @Override
    public void conferenceEnded(ConferenceEnded ended) {
        ConferenceId conference = ended.conference();
        conferences.remove(conference);
        present.remove(conference);
        compared.remove(conference);
        changedMembers.removeIf(key -> key.conference().equals(conference));
        changedConferences.put(conference, new ConferenceRow(conference, false, null, null, null, ended.at()));
        changedRosters.add(conference);
    }

    @Override
    public void rosterSeen(RosterSeen seen) {
        boolean differs = members(seen.conference()).keySet().retainAll(seen.uuids());
        if (compared.add(seen.conference()) || differs) {
            changedRosters.add(seen.conference());
        }
        conferenceSeen(new ConferenceSeen(seen.conference(), null, null, null, seen.at()));
    }

    @Override
    public void memberSeen(MemberSeen seen) {
        if (!seen.tellsTheSameAs(members(seen.conference()).put(seen.uuid(), seen))) {
            changedMembers.add(new Key(seen.conference(), seen.uuid()));
        }
    }

    @Override
    public void memberLeft(MemberLeft left) {
        members(left.conference()).remove(left.uuid());
        changedMembers.add(new Key(left.conference(), left.uuid()));
        gone++;
        if (gone > MANY_GONE) {
            compareRostersInstead();
        }
    }

    private Map<String, MemberSeen> members(ConferenceId conference) {
        return present.computeIfAbsent(conference, id -> new HashMap<>());
    }

    private RowChange change(Key key) {
        MemberSeen member = present.getOrDefault(key.conference(), Map.of()).get(key.uuid());
        return member == null ? new MemberGone(key.conference(), key.uuid()) : new MemberRow(member);
    }

    private void compareRostersInstead() {
        changedMembers.removeIf(key -> {
            boolean isGone = !present.getOrDefault(key.conference(), Map.of()).containsKey(key.uuid());
            if (isGone) {
                changedRosters.add(key.conference());
            }
            return isGone;
        });
        gone = 0;
    }

    private void forgetIdleConferences() {
        conferences.keySet().removeIf(id -> !present.containsKey(id) && !changedConferences.containsKey(id));
        compared.retainAll(present.keySet());
    }

    private static boolean isStale(ConferenceRow before, ConferenceRow now) {
        return !now.seenAt().isBefore(before.seenAt().plus(SEEN_AGAIN));
    }

    private static boolean saysTheSame(ConferenceRow before, ConferenceRow now) {
        return Objects.equals(before.locked(), now.locked())
                && Objects.equals(before.recording(), now.recording())
                && Objects.equals(before.runStart(), now.runStart());
    }

    private static <T> T firstOf(T one, T other) {
        return one == null ? other : one;
    }

    private final class BackAgain implements RowChange.Tables {

        @Override
        public void put(ConferenceRow row) {
            changedConferences.putIfAbsent(row.conference(), row);
        }

        @Override
        public void keep(RosterRows rows) {
            changedRosters.add(rows.conference());
        }

        @Override
        public void put(MemberRow row) {
            changedMembers.add(new Key(row.conference(), row.member().uuid()));
        }

        @Override
        public void remove(MemberGone row) {
            changedMembers.add(new Key(row.conference(), row.gone()));
        }
    }
}
