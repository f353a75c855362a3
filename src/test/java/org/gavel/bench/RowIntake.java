package org.gavel.bench;

import java.time.Instant;
import java.util.List;
import org.gavel.conference.ChannelReading;
import org.gavel.conference.LiveArrayReader;
import org.gavel.conference.Member;
import org.gavel.livearray.LiveArrayChange;
import org.gavel.livearray.LiveArrayEvent;
import org.gavel.livearray.LiveArrayMirror;
import org.gavel.livearray.MirrorLimits;
import org.gavel.roster.LiveRoster;
import org.gavel.verto.ReadText;
import org.gavel.verto.VertoEvent;

/** The whole way of a text from the connection's thread to the roster, in the order of the server. */
final class RowIntake {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final LiveRoster roster = new LiveRoster();
    private final LiveArrayMirror<Member> mirror =
            new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, NOW.toEpochMilli());
    private final LiveArrayReader reader;

    /** A roster with everybody in it. */
    RowIntake(RowTexts texts) {
        reader = new LiveArrayReader(texts.conference());
        mirror.connected(NOW.toEpochMilli());
        mirror.bootstrapSent(NOW.toEpochMilli());
        absorb(texts.boot());
    }

    /**
     * Takes a text in.
     *
     * @return what it changed
     * @throws IllegalStateException when it is no row's event of that room
     */
    List<LiveArrayChange<Member>> absorb(String text) {
        VertoEvent event = ReadText.event(text).orElseThrow(() -> new IllegalStateException("no event: " + text));
        if (!(reader.read(event.params()) instanceof ChannelReading.Genuine<LiveArrayEvent<Member>> genuine)) {
            throw new IllegalStateException("no row: " + text);
        }
        List<LiveArrayChange<Member>> changes = mirror.apply(genuine.value(), NOW.toEpochMilli());
        roster.apply(changes, NOW, true);
        return changes;
    }

    /** How many changes of entries there have been, those of the boot included. */
    long revision() {
        return roster.revision();
    }

    /** How often something was missed. */
    long gaps() {
        return mirror.gaps();
    }
}
