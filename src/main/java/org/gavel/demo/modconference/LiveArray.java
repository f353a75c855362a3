package org.gavel.demo.modconference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;

/**
 * The LiveArray of one room: rows by channel UUID in the order of joining, and a serial that counts its changes ({@code docs/protocol.md}
 * §7.3, §7.4). It takes the snapshot and queues the event under one lock, so a {@code bootObj} holds every event before it and none after
 * it.
 */
final class LiveArray {

    private static final int DIRECTED = -1;

    private final String channel;
    private final String name;
    private final Consumer<ChannelEvent> bus;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private long serial;
    private int nextIndex;

    LiveArray(String channel, String name, Consumer<ChannelEvent> bus) {
        this.channel = channel;
        this.name = name;
        this.bus = bus;
    }

    /** Adds a row, or replaces it: {@code add} or {@code modify}. */
    synchronized void put(String key, String row) {
        boolean isNew = rows.put(key, row) == null;
        String action = isNew ? "{\"action\":\"add\",\"arrIndex\":" + nextIndex++ : "{\"action\":\"modify\"";
        publish(action + ",\"name\":" + CjsonText.quote(name) + change(key, row));
    }

    /** Removes a row. Like the real switch, it gives the other rows new positions behind the last one used (§7.5). */
    synchronized void delete(String key) {
        String row = rows.remove(key);
        if (row != null) {
            nextIndex += rows.size();
            publish("{\"name\":" + CjsonText.quote(name) + ",\"action\":\"del\"" + change(key, row));
        }
    }

    /** Ends the array: {@code clear}. */
    synchronized void clear() {
        rows.clear();
        publish(clearing(name));
    }

    /** Sends all rows to one session: {@code bootObj}. */
    synchronized void bootstrap(String sessid) {
        StringBuilder all = new StringBuilder(rows.size() * 400 + 128);
        all.append("{\"action\":\"bootObj\",\"name\":").append(CjsonText.quote(name));
        all.append(",\"wireSerno\":").append(DIRECTED).append(",\"data\":[");
        int left = rows.size();
        for (Map.Entry<String, String> row : rows.entrySet()) {
            CjsonText.quote(all.append('['), row.getKey()).append(',').append(row.getValue());
            all.append(--left > 0 ? "]," : "]");
        }
        bus.accept(ChannelEvent.ofData(channel, all.append("]}").toString()).directedTo(sessid));
    }

    /** Uses up serials without an event. */
    synchronized void skip(int serials) {
        serial += serials;
    }

    /** Begins to count from 1 again, as an array of a new conference does. */
    synchronized void restartSerial() {
        serial = 0;
    }

    /** Sends an event with neither name nor row that uses up a serial, as {@code hide} and {@code show} do. */
    synchronized void nameless(String action) {
        publish("{\"action\":" + CjsonText.quote(action) + ",\"wireSerno\":" + ++serial + "}");
    }

    /** Sends the {@code clear} of another array's name on this channel. */
    synchronized void clearOf(String otherName) {
        publish(clearing(otherName));
    }

    private String change(String key, String row) {
        return ",\"hashKey\":" + CjsonText.quote(key) + ",\"wireSerno\":" + ++serial + ",\"data\":" + row + "}";
    }

    private static String clearing(String array) {
        return "{\"action\":\"clear\",\"name\":" + CjsonText.quote(array) + ",\"wireSerno\":-1,\"data\":{}}";
    }

    private void publish(String data) {
        bus.accept(ChannelEvent.ofData(channel, data));
    }
}
