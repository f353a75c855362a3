package org.gavel.demo.modconference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;

/**
 * The LiveArray of one room: rows by channel UUID in the order of joining, and a serial that counts every change of its
 * life ({@code docs/protocol.md} §7.3). The snapshot and the queueing of an event happen under one lock, so every event
 * before a {@code bootObj} is in it and none after it is.
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

    /** Takes a row out; the positions of the others are counted anew behind the last one used. */
    synchronized void delete(String key) {
        String row = rows.remove(key);
        if (row != null) {
            nextIndex += rows.size();
            publish("{\"name\":" + CjsonText.quote(name) + ",\"action\":\"del\"" + change(key, row));
        }
    }

    /** Tells that the array has ended. */
    synchronized void clear() {
        rows.clear();
        publish(clearing(name));
    }

    /** Sends all rows to one session. */
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

    /** Uses up serials of which nobody hears. */
    synchronized void skip(int serials) {
        serial += serials;
    }

    /** Begins to count again, as an array that was ended and made anew does. */
    synchronized void restartSerial() {
        serial = 0;
    }

    /** Sends an event with neither name nor row that uses up a serial, as {@code hide} and {@code show} do. */
    synchronized void nameless(String action) {
        publish("{\"action\":" + CjsonText.quote(action) + ",\"wireSerno\":" + ++serial + "}");
    }

    /** Tells that an array of another name on this channel has ended. */
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
