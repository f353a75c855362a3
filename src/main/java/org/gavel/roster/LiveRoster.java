package org.gavel.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;
import org.gavel.livearray.LiveArrayChange;

/**
 * The members of a conference as they are now.
 *
 * <p>The changes of the LiveArray's mirror are applied to it. Each makes a new immutable {@link RosterEntry} and a
 * {@link RosterChange}. {@code json_list} adds what rows lack, and acts put marks on entries. The entry of a member who
 * left is removed at once; views that show it a little longer keep it themselves.
 *
 * <p>Only one thread may write at a time, which the caller ensures. Any number of threads read without locks: they find
 * entries by handle, and follow changes with {@link #changesSince}.
 */
public final class LiveRoster {

    /** How many speakers {@link #speakers} returns at most. */
    public static final int SPEAKERS_SHOWN = 8;

    private static final int LOG_CAPACITY = 1 << 13;

    private final Map<String, Integer> handles = new ConcurrentHashMap<>();
    private final Map<Integer, RosterEntry> entries = new ConcurrentHashMap<>();
    private final Speakers speakers = new Speakers();
    private final List<RosterListener> listeners = new CopyOnWriteArrayList<>();
    private final ForeseenRows foreseen = new ForeseenRows();
    private final ChangeLog log = new ChangeLog(LOG_CAPACITY);
    private volatile RosterCounts counts = RosterCounts.NONE;
    private int lastHandle;

    /** Makes an empty roster whose handles count from 1. */
    public LiveRoster() {
        this(1);
    }

    /**
     * Makes an empty roster whose handles differ from those of another roster of the same room.
     *
     * @param firstHandle the handle of the first member, at least 1; small, because views keep a bit for each handle
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
     * @return empty when no member with that handle is in the conference
     */
    public Optional<RosterEntry> find(int handle) {
        return Optional.ofNullable(entries.get(handle));
    }

    /**
     * Finds an entry by its member's channel.
     *
     * @param uuid the channel's uuid
     * @return empty when no member with that channel is in the conference
     */
    public Optional<RosterEntry> find(String uuid) {
        Integer handle = handles.get(uuid);
        return handle == null ? Optional.empty() : find(handle.intValue());
    }

    /** {@return all entries in no order, as a live view} It may show changes that are made while it is read. */
    public Collection<RosterEntry> entries() {
        return entries.values();
    }

    /** {@return how many entries each filter shows, as of the last change} */
    public RosterCounts counts() {
        return counts;
    }

    /**
     * {@return the members who talk and are not muted, the one who has talked longest first, at most
     * {@link #SPEAKERS_SHOWN}}
     */
    public List<RosterEntry> speakers() {
        return speakers.shown();
    }

    /** {@return the number of changes so far} */
    public long revision() {
        return log.revision();
    }

    /**
     * Gives the handles of the entries that changed, came or went after a revision.
     *
     * @param seen the revision that the reader has, as {@link #revision} or this method returned it
     * @param each takes each handle, on the caller's thread
     * @return the revision up to which changes were read, or -1 when the reader is too far behind and must read all
     *     entries
     */
    public long changesSince(long seen, IntConsumer each) {
        return log.readSince(seen, each);
    }

    /**
     * Adds a listener, which gets each change from now on.
     *
     * @param listener called on the writing thread; must not block
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
     * Applies changes of the LiveArray's mirror.
     *
     * @param changes the changes, in their order
     * @param now when they came
     * @param live whether they came as single events, so that a member who is added joins now; false for a boot, whose
     *     members may have joined before
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
     * Adds what {@code json_list} tells about members ({@code docs/protocol.md} §8.4).
     *
     * @param report the report of this conference
     * @param now when the report came
     * @param askedAt when the report was asked for; members with a later mark are left unchanged
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
     * Changes the marks of entries. Members who have left are skipped.
     *
     * @param marked the handles of the entries
     * @param mark makes the new entry from the old one
     */
    public void mark(Collection<Integer> marked, UnaryOperator<RosterEntry> mark) {
        for (Integer handle : marked) {
            find(handle.intValue()).ifPresent(entry -> update(entry.member().uuid(), mark));
        }
        written();
    }

    /**
     * Shows an effect that the switch has confirmed before the member's row shows it. The effect stays until the row
     * shows it or {@link #trustRow} is called.
     *
     * @param handle the member's handle; a member who has left is skipped
     * @param effect the confirmed effect
     */
    public void foresee(int handle, Effect.Turns effect) {
        find(handle).ifPresent(entry -> {
            Member shown = foreseen.foresee(effect, entry.member());
            update(shown.uuid(), before -> before.with(shown));
        });
        written();
    }

    /**
     * Shows a member by their latest row again, because the row had enough time to show the foreseen effect.
     *
     * @param handle the member's handle
     * @return whether the row does not show the effect
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

    /** Notifies the listeners because something changed that views show together with the entries. */
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
        speakers.changed(before, after, entries);
        log.append(after != null ? after.handle() : before.handle());
        listeners.forEach(listener -> listener.changed(change));
    }

    private void written() {
        listeners.forEach(RosterListener::written);
    }

    private static RosterEntry told(RosterEntry entry, ConferenceReport.ListedMember report, Instant now) {
        MemberExtras extras = new MemberExtras(report.moderator(), report.volumeIn(), report.volumeOut());
        RosterEntry told = entry.with(extras);
        // The switch counts whole seconds, so an observed time of joining is more exact.
        return entry.joinedExactly() ? told : told.joined(now.minus(report.joinedAgo()));
    }
}
