package org.gavel.attendance;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.LastingState;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.ConferenceEnded;
import org.gavel.conference.Sighting.ConferenceSeen;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.Sighting.RosterSeen;
import org.gavel.json.JsonBinding;
import org.gavel.json.MalformedJsonException;
import org.gavel.store.LineCodec;

/**
 * Writes sightings as lines of the journal ({@link JournalLine}) and reads them back. It writes only what the
 * attendance needs: state, codec and member id of a member are empty when they are read back.
 */
final class SightingCodec implements LineCodec<Sighting> {

    private static final LastingState NONE = new LastingState(false, false, false, false, null);

    @Override
    public String line(Sighting sighting) {
        Writer writer = new Writer();
        sighting.tell(writer);
        return JsonBinding.terse(writer.line);
    }

    @Override
    public Sighting event(String line) {
        try {
            return sighting(JsonBinding.read(line, JournalLine.class));
        } catch (MalformedJsonException | NullPointerException | DateTimeException e) {
            throw new IllegalArgumentException("no sighting", e);
        }
    }

    private static Sighting sighting(JournalLine line) {
        ConferenceId conference = new ConferenceId(line.room(), line.domain());
        Instant at = Instant.ofEpochMilli(line.at());
        return switch (line.k()) {
            case "run" -> new ConferenceSeen(conference, start(line), null, null, at);
            case "end" -> new ConferenceEnded(conference, at);
            case "all" -> new RosterSeen(conference, line.uuids(), at);
            case "in" -> memberSeen(line, conference, at);
            case "out" -> new MemberLeft(conference, line.uuid(), at, line.by(), line.why());
            default -> throw new IllegalArgumentException("no kind of sighting");
        };
    }

    private static Instant start(JournalLine line) {
        return line.start() == null ? null : Instant.ofEpochMilli(line.start());
    }

    private static MemberSeen memberSeen(JournalLine line, ConferenceId conference, Instant at) {
        return new MemberSeen(
                conference,
                line.uuid(),
                0,
                line.no(),
                line.name(),
                "",
                NONE,
                Instant.ofEpochMilli(line.joined()),
                line.exact(),
                at);
    }

    /** Makes the line of a sighting. */
    private static final class Writer implements Sighting.Observer {

        private JournalLine line;

        @Override
        public void conferenceSeen(ConferenceSeen seen) {
            Long start = seen.runStart() == null ? null : seen.runStart().toEpochMilli();
            line = room("run", seen, start, null);
        }

        @Override
        public void conferenceEnded(ConferenceEnded ended) {
            line = room("end", ended, null, null);
        }

        @Override
        public void rosterSeen(RosterSeen seen) {
            line = room("all", seen, null, seen.uuids());
        }

        @Override
        public void memberSeen(MemberSeen seen) {
            line = new JournalLine(
                    "in",
                    seen.conference().name(),
                    seen.conference().domain(),
                    seen.at().toEpochMilli(),
                    null,
                    null,
                    seen.uuid(),
                    seen.number(),
                    seen.name(),
                    seen.joinedAt().toEpochMilli(),
                    seen.joinedExactly(),
                    null,
                    null);
        }

        @Override
        public void memberLeft(MemberLeft left) {
            line = new JournalLine(
                    "out",
                    left.conference().name(),
                    left.conference().domain(),
                    left.at().toEpochMilli(),
                    null,
                    null,
                    left.uuid(),
                    null,
                    null,
                    null,
                    null,
                    left.kickedBy(),
                    left.reason());
        }

        private static JournalLine room(String kind, Sighting sighting, Long start, Set<String> uuids) {
            return new JournalLine(
                    kind,
                    sighting.conference().name(),
                    sighting.conference().domain(),
                    sighting.at().toEpochMilli(),
                    start,
                    uuids,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
