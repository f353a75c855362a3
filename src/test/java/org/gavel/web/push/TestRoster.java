package org.gavel.web.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gavel.conference.AudioStatus;
import org.gavel.conference.Member;
import org.gavel.livearray.LiveArrayChange;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterEntry;

/** A roster whose members a test adds and removes. */
final class TestRoster {

    final LiveRoster roster = new LiveRoster();
    private final Instant start = Instant.parse("2026-11-22T10:00:00Z");
    private int joined;

    void join(String... names) {
        List<LiveArrayChange<Member>> changes = new ArrayList<>();
        for (String name : names) {
            changes.add(new LiveArrayChange.Added<>(name, member(name, AudioStatus.SILENT), joined));
            joined++;
        }
        roster.apply(changes, start.plusSeconds(joined), true);
    }

    void audio(String name, boolean muted, boolean talking) {
        Member before = entry(name).member();
        Member after = member(name, new AudioStatus(muted, false, false, talking, false, talking ? 300 : 0));
        roster.apply(List.of(new LiveArrayChange.Modified<>(name, before, after)), start, true);
    }

    void leave(String name) {
        Member last = entry(name).member();
        roster.apply(List.of(new LiveArrayChange.Removed<>(name, last)), start, true);
    }

    RosterEntry entry(String name) {
        return roster.find(name).orElseThrow();
    }

    private static Member member(String name, AudioStatus audio) {
        return new Member(
                name,
                (name.hashCode() & Integer.MAX_VALUE) + 1L,
                "1001",
                name,
                "opus@48000",
                audio,
                null,
                "",
                null,
                null,
                Map.of());
    }
}
