package org.gavel.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;
import org.gavel.conference.MemberReport;
import org.gavel.livearray.LiveArrayChange;

/**
 * Who is in a conference this second.
 *
 * <p>A roster lives as long as somebody watches its conference on this node. Its mirror gives it the changes of the LiveArray; each
 * becomes a new immutable {@link RosterEntry} and a {@link RosterChange}. {@code json_list} adds what rows lack, the command relay
 * marks who did what. The entry of a member who left goes at once; views that want to show them a little longer keep the entry
 * themselves.
 *
 * <p>One writer at a time (the caller sees to it), any number of readers without locks: entries are found by handle, and a reader
 * follows what changed by {@link #changesSince}.
 */
public final class LiveRoster {

    /** As many speakers as anybody can take in at a glance. */
    public static final int SPEAKERS_SHOWN = 8;

    private static final int LOG_CAPACITY = 1 << 13;

    private final Map<String, Integer> handles = new ConcurrentHashMap<>();
    private final Map<Integer, RosterEntry> entries = new ConcurrentHashMap<>();
    private final Set<Integer> talking = new LinkedHashSet<>();
    private final List<RosterListener> listeners = new CopyOnWriteArrayList<>();
    private final ForeseenRows foreseen = new ForeseenRows();
    private final ChangeLog log = new ChangeLog(LOG_CAPACITY);
    private volatile RosterCounts counts = RosterCounts.NONE;
    private volatile List<RosterEntry> speakers = List.of();
    private int lastHandle;

    /** A roster whose handles count from 1. */
    public LiveRoster() {
        this(1);
    }

    /**
     * A roster with other handles than another one of the same room.
     *
     * @param firstHandle of the first member; small, because views keep a bit for each
     */
    public LiveRoster(int firstHandle) {
        this.lastHandle = firstHandle - 1;
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    /** {@return how many members are in the conference} */
    public int size() {
        return entries.size();
    }

    /**
     * Finds an entry by its handle.
     *
     * @param handle as in {@link RosterEntry#handle}
     * @return empty when no such member is in the conference any more
     */
    public Optional<RosterEntry> find(int handle) {
        return Optional.ofNullable(entries.get(handle));
    }

    /**
     * Finds an entry by its member's channel.
     *
     * @param uuid the channel's uuid
     * @return empty when no such member is in the conference
     */
    public Optional<RosterEntry> find(String uuid) {
        Integer handle = handles.get(uuid);
        return handle == null ? Optional.empty() : find(handle.intValue());
    }

    /** {@return all entries in no order} What is written meanwhile may be in it or not. */
    public Collection<RosterEntry> entries() {
        return entries.values();
    }

    /** {@return how many entries each filter would show, as of the last write} */
    public RosterCounts counts() {
        return counts;
    }

    /** {@return the entries that talk unmuted now, the longest first, at most {@link #SPEAKERS_SHOWN}} */
    public List<RosterEntry> speakers() {
        return speakers;
    }

    /** {@return the number of the last change; grows with each change} */
    public long revision() {
        return log.revision();
    }

    /**
     * Tells the handles that changed, came or went after revision {@code seen}.
     *
     * @param seen the revision that the reader has
     * @param each is given each handle, on the caller's thread
     * @return the revision read up to, or -1 when the reader is too far behind and must look at all entries
     */
    public long changesSince(long seen, IntConsumer each) {
        return log.readSince(seen, each);
    }

    /**
     * Adds a listener, which hears of each change from now on.
     *
     * @param listener called by the writer; must not block
     */
    public void listen(RosterListener listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener one that was added; any other is ignored
     */
    public void unlisten(RosterListener listener) {
        listeners.remove(listener);
    }

    // ---- writing: one at a time ----------------------------------------------------------------------------------

    /**
     * Takes over what changed in the mirror.
     *
     * @param changes what changed, in its order
     * @param now when it came
     * @param live whether the rows came one by one, so that a member who is added joins now; otherwise they were there already
     */
    public void apply(List<LiveArrayChange<Member>> changes, Instant now, boolean live) {
        for (LiveArrayChange<Member> change : changes) {
            if (change instanceof LiveArrayChange.Added<Member> added) {
                add(added.key(), added.row(), now, live);
            } else if (change instanceof LiveArrayChange.Modified<Member> modified) {
                update(modified.key(), entry -> entry.with(foreseen.over(modified.row())));
            } else if (change instanceof LiveArrayChange.Removed<Member> removed) {
                remove(removed.key());
            }
        }
        if (!changes.isEmpty()) {
            written();
        }
    }

    /**
     * Adds what {@code json_list} says to the members that are here.
     *
     * @param report of this conference
     * @param now when the answer came
     * @param askedAt when it was asked: a member who was acted upon since is left as they are
     */
    public void apply(ConferenceReport report, Instant now, Instant askedAt) {
        report.members().stream()
                .filter(member -> find(member.uuid())
                        .filter(entry -> isOlder(entry, askedAt))
                        .isPresent())
                .forEach(member -> update(member.uuid(), entry -> told(entry, member, now)));
        written();
    }

    private static boolean isOlder(RosterEntry entry, Instant moment) {
        return entry.mark() == null || entry.mark().at().isBefore(moment);
    }

    /**
     * Marks entries, and passes over members who have left meanwhile.
     *
     * @param marked the handles of the entries
     * @param mark makes the new entry of the old one
     */
    public void mark(Collection<Integer> marked, UnaryOperator<RosterEntry> mark) {
        for (Integer handle : marked) {
            find(handle.intValue()).ifPresent(entry -> update(entry.member().uuid(), mark));
        }
        written();
    }

    /**
     * Shows a member as the switch has answered that they are now, until their row shows it or {@link #trustRow} is called.
     *
     * @param handle of the member; one who has left is passed over
     * @param effect what the switch says that it turned
     */
    public void foresee(int handle, Effect.Turns effect) {
        find(handle).ifPresent(entry -> {
            Member shown = foreseen.foresee(effect, entry.member());
            update(shown.uuid(), before -> before.with(shown));
        });
        written();
    }

    /**
     * The row of a member has had the time to show what was foreseen: what it says is right.
     *
     * @param handle of the member
     * @return whether it says something else
     */
    public boolean trustRow(int handle) {
        Optional<Member> row =
                find(handle).flatMap(entry -> foreseen.giveUp(entry.member().uuid()));
        row.ifPresent(member -> {
            update(member.uuid(), entry -> entry.with(member));
            written();
        });
        return row.isPresent();
    }

    /** Something beside the entries changed that views show together with them. */
    public void touched() {
        written();
    }

    private void add(String uuid, Member member, Instant now, boolean live) {
        Integer known = handles.get(uuid);
        if (known != null) {
            update(uuid, entry -> entry.with(foreseen.over(member)));
            return;
        }
        RosterEntry entry = RosterEntry.of(++lastHandle, member, now, live);
        handles.put(uuid, entry.handle());
        entries.put(entry.handle(), entry);
        record(null, entry, new RosterChange.Joined(entry));
    }

    private void update(String uuid, UnaryOperator<RosterEntry> change) {
        Integer handle = handles.get(uuid);
        if (handle == null) {
            return;
        }
        RosterEntry before = entries.get(handle);
        RosterEntry after = change.apply(before);
        if (!after.equals(before)) {
            entries.put(handle, after);
            record(before, after, new RosterChange.Changed(before, after));
        }
    }

    private void remove(String uuid) {
        Integer handle = handles.remove(uuid);
        if (handle != null) {
            foreseen.giveUp(uuid);
            RosterEntry last = entries.remove(handle);
            record(last, null, new RosterChange.Left(last));
        }
    }

    private void record(RosterEntry before, RosterEntry after, RosterChange change) {
        counts = counts.changed(before, after);
        noteSpeaker(before, after);
        log.append(after != null ? after.handle() : before.handle());
        listeners.forEach(listener -> listener.changed(change));
    }

    private void noteSpeaker(RosterEntry before, RosterEntry after) {
        boolean spoke = before != null && before.speaking();
        boolean speaks = after != null && after.speaking();
        if (!spoke && !speaks) {
            return;
        }
        if (speaks) {
            talking.add(after.handle());
        } else {
            talking.remove(before.handle());
        }
        speakers = talking.stream().limit(SPEAKERS_SHOWN).map(entries::get).toList();
    }

    private void written() {
        listeners.forEach(RosterListener::written);
    }

    private static RosterEntry told(RosterEntry entry, MemberReport report, Instant now) {
        MemberExtras extras = new MemberExtras(report.moderator(), report.volumeIn(), report.volumeOut());
        RosterEntry told = entry.with(extras);
        // The switch counts whole seconds: one that we saw joining knows better than that.
        return entry.joinedExactly() ? told : told.joined(now.minus(report.joinedAgo()));
    }
}
