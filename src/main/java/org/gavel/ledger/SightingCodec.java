package org.gavel.ledger;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.LastingState;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.ConferenceEnded;
import org.gavel.conference.Sighting.ConferenceSeen;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.Sighting.RosterSeen;
import org.gavel.store.LineCodec;

/**
 * Sightings as lines of the journal: a JSON object each, {@code k} the kind, times in epoch milliseconds. Of a member
 * only what the ledger keeps is written: state, codec and member id come back empty.
 */
final class SightingCodec implements LineCodec<Sighting> {

    private static final LastingState NONE = new LastingState(false, false, false, false, null);

    private final JsonProvider json = JsonProvider.provider();

    @Override
    public String line(Sighting sighting) {
        Writer writer = new Writer(json, json.createObjectBuilder());
        sighting.tell(writer);
        return writer.object.build().toString();
    }

    @Override
    public Sighting event(String line) {
        try (JsonReader reader = json.createReader(new StringReader(line))) {
            return sighting(reader.readObject());
        } catch (JsonException | NullPointerException | ClassCastException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("no sighting", e);
        }
    }

    private static Sighting sighting(JsonObject o) {
        ConferenceId conference = new ConferenceId(o.getString("room"), o.getString("domain"));
        Instant at = moment(o, "at");
        return switch (o.getString("k")) {
            case "run" -> new ConferenceSeen(conference, moment(o, "start"), null, null, at);
            case "end" -> new ConferenceEnded(conference, at);
            case "all" -> new RosterSeen(conference, uuids(o), at);
            case "in" -> memberSeen(o, conference, at);
            case "out" ->
                new MemberLeft(conference, o.getString("uuid"), at, o.getString("by", null), o.getString("why", null));
            default -> throw new IllegalArgumentException("no kind of sighting");
        };
    }

    private static MemberSeen memberSeen(JsonObject o, ConferenceId conference, Instant at) {
        return new MemberSeen(
                conference,
                o.getString("uuid"),
                0,
                o.getString("no"),
                o.getString("name"),
                "",
                NONE,
                moment(o, "joined"),
                o.getBoolean("exact"),
                at);
    }

    private static Instant moment(JsonObject o, String key) {
        return o.containsKey(key) ? Instant.ofEpochMilli(o.getJsonNumber(key).longValueExact()) : null;
    }

    private static Set<String> uuids(JsonObject o) {
        return o.getJsonArray("uuids").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }

    private record Writer(JsonProvider json, JsonObjectBuilder object) implements Sighting.Observer {

        @Override
        public void conferenceSeen(ConferenceSeen seen) {
            begin("run", seen);
            if (seen.runStart() != null) {
                object.add("start", seen.runStart().toEpochMilli());
            }
        }

        @Override
        public void conferenceEnded(ConferenceEnded ended) {
            begin("end", ended);
        }

        @Override
        public void rosterSeen(RosterSeen seen) {
            begin("all", seen);
            JsonArrayBuilder uuids = json.createArrayBuilder();
            seen.uuids().forEach(uuids::add);
            object.add("uuids", uuids);
        }

        @Override
        public void memberSeen(MemberSeen seen) {
            begin("in", seen);
            object.add("uuid", seen.uuid())
                    .add("no", seen.number())
                    .add("name", seen.name())
                    .add("joined", seen.joinedAt().toEpochMilli())
                    .add("exact", seen.joinedExactly());
        }

        @Override
        public void memberLeft(MemberLeft left) {
            begin("out", left);
            object.add("uuid", left.uuid());
            addText("by", left.putOutBy());
            addText("why", left.reason());
        }

        private void begin(String kind, Sighting sighting) {
            object.add("k", kind)
                    .add("room", sighting.conference().name())
                    .add("domain", sighting.conference().domain())
                    .add("at", sighting.at().toEpochMilli());
        }

        private void addText(String key, String text) {
            if (text != null) {
                object.add(key, text);
            }
        }
    }
}
