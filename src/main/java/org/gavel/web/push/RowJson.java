package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.util.Objects;
import java.util.function.Function;
import org.gavel.roster.ActMark;
import org.gavel.roster.RosterEntry;

/** Writes the row of a member for one page ({@code docs/push.md}): all keys the first time, afterwards only those that changed. */
final class RowJson {

    private final BundleMessages messages;
    private final Names names;

    /**
     * @param messages in the moderator's language
     * @param names how members are shown to the page
     */
    RowJson(BundleMessages messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    /**
     * Writes one row.
     *
     * @param json where it is written, inside an array
     * @param before the entry as the page has it; {@code null} when it does not have this row
     * @param now the entry as it is now
     */
    void write(JsonGenerator json, RosterEntry before, RosterEntry now) {
        json.writeStartObject().write("i", now.handle());
        text(json, "name", before, now, names::name);
        text(json, "no", before, now, names::number);
        number(json, "f", before, now, RowFlags::of);
        number(json, "s", before, now, entry -> entry.member().audio().energyScore());
        number(json, "j", before, now, entry -> entry.joinedAt().toEpochMilli());
        text(json, "c", before, now, entry -> entry.member().codec());
        level(json, "vi", before, now, entry -> entry.extras().gain());
        level(json, "vo", before, now, entry -> entry.extras().volume());
        text(json, "p", before, now, RosterEntry::pending);
        mark(json, before, now);
        json.writeEnd();
    }

    private void mark(JsonGenerator json, RosterEntry before, RosterEntry now) {
        ActMark mark = now.mark();
        if (before != null && Objects.equals(mark, before.mark())) {
            return;
        }
        text(json, "act", mark == null ? null : mark.act());
        json.write("at", mark == null ? 0 : mark.at().toEpochMilli());
        text(json, "by", mark == null ? null : mark.by());
        json.write("seen", mark != null && mark.observed());
        text(json, "e", mark == null || mark.failure() == null ? null : messages.of(mark.failure()));
    }

    private static void text(
            JsonGenerator json, String key, RosterEntry before, RosterEntry now, Function<RosterEntry, String> field) {
        String value = field.apply(now);
        if (before == null || !Objects.equals(field.apply(before), value)) {
            text(json, key, value);
        }
    }

    private static void text(JsonGenerator json, String key, String value) {
        JsonParts.text(json, key, value);
    }

    private static void number(
            JsonGenerator json, String key, RosterEntry before, RosterEntry now, Function<RosterEntry, Number> field) {
        long value = field.apply(now).longValue();
        if (before == null || field.apply(before).longValue() != value) {
            json.write(key, value);
        }
    }

    private static void level(
            JsonGenerator json, String key, RosterEntry before, RosterEntry now, Function<RosterEntry, Integer> field) {
        Integer value = field.apply(now);
        if (before == null || !Objects.equals(field.apply(before), value)) {
            JsonParts.number(json, key, value);
        }
    }
}
