package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.util.Arrays;
import java.util.List;
import org.gavel.roster.RosterCounts;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;

/**
 * What a page of a room has got so far. It writes the frame {@code room}, which holds only what differs from that ({@code docs/push.md}).
 * Not thread-safe.
 */
final class SentRoster {

    private final Names names;
    private final RowJson rowJson;
    private RosterState sent = RosterState.NOTHING;
    private boolean whole = true;
    private long number;

    /**
     * @param names how members are shown to the page
     * @param messages in the moderator's language
     */
    SentRoster(Names names, BundleMessages messages) {
        this.names = names;
        this.rowJson = new RowJson(messages, names);
    }

    /** {@return what the page has} */
    RosterState state() {
        return sent;
    }

    /** {@return whether the next frame is whole, so that the page forgets all rows it has} */
    boolean beginsAnew() {
        return whole;
    }

    /** Makes the next frame whole, because another roster is shown from then on. */
    void beginAnew() {
        sent = sent.withoutRows();
        whole = true;
    }

    /** {@return whether the page has exactly this state already} */
    boolean isUpToDate(RosterState now) {
        return !whole
                && now.sameHead(sent)
                && now.sameCounts(sent)
                && now.sameSpeakers(sent)
                && now.sameOrder(sent)
                && now.rows().values().stream().allMatch(sent::hasRow);
    }

    /** {@return the frame that brings the page to this state, which it has from then on} */
    PageQueue.Frame frame(RosterState now) {
        number++;
        String text = JsonParts.message("room", json -> write(json, now));
        whole = false;
        sent = now;
        return new PageQueue.Frame(number, text);
    }

    private void write(JsonGenerator json, RosterState now) {
        json.write("n", number);
        if (whole) {
            json.write("whole", true);
        }
        if (!now.sameHead(sent)) {
            now.head().write(json);
        }
        if (whole || !now.sameCounts(sent)) {
            writeCounts(json, now.counts());
        }
        if (whole || !now.sameSpeakers(sent)) {
            writeSpeakers(json, now.speakers());
        }
        if (whole || !now.sameOrder(sent)) {
            writeOrder(json, now);
        }
        writeRows(json, now);
    }

    private static void writeCounts(JsonGenerator json, RosterCounts counts) {
        if (counts == null) {
            json.writeNull("counts");
            return;
        }
        json.writeStartObject("counts");
        for (RosterFilter filter : RosterFilter.values()) {
            json.write(filter.wire(), counts.of(filter));
        }
        json.writeEnd();
    }

    private void writeSpeakers(JsonGenerator json, List<RosterEntry> speakers) {
        if (speakers == null) {
            json.writeNull("speaking");
            return;
        }
        json.writeStartArray("speaking");
        for (RosterEntry entry : speakers) {
            json.writeStartArray()
                    .write(entry.handle())
                    .write(names.label(entry))
                    .write(entry.member().audio().energyScore())
                    .write(entry.member().audio().floor())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private static void writeOrder(JsonGenerator json, RosterState now) {
        json.write("total", now.total()).write("first", now.first()).writeStartArray("ids");
        Arrays.stream(now.order()).forEach(json::write);
        json.writeEnd();
    }

    private void writeRows(JsonGenerator json, RosterState now) {
        json.writeStartArray("rows");
        now.rows().values().stream()
                .filter(row -> !sent.hasRow(row))
                .forEach(row -> rowJson.write(json, sent.rows().get(row.handle()), row));
        json.writeEnd();
    }
}
