package org.gavel.livearray;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One conference's LiveArray at the switch, and the one queue through which all its events pass (docs/protocol.md §7.1 to
 * §7.4). Mirrors are compared with it.
 */
final class SimulatedArray {

    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Deque<LiveArrayEvent<String>> wire = new ArrayDeque<>();
    private boolean running;
    private long serial;
    private int joined;
    private int version;

    Map<String, String> rows() {
        return rows;
    }

    List<String> order() {
        return new ArrayList<>(rows.keySet());
    }

    boolean isRunning() {
        return running;
    }

    long serial() {
        return serial;
    }

    /** A member joins; the first one starts the conference. */
    void join() {
        if (!running) {
            running = true;
            serial = 0;
        }
        String key = "k" + joined++;
        String row = "v" + version++;
        rows.put(key, row);
        wire.add(new LiveArrayEvent.Add<>(++serial, key, row, joined + 1_000_000));
    }

    void modify(int which) {
        key(which).ifPresent(key -> {
            String row = "v" + version++;
            rows.put(key, row);
            wire.add(new LiveArrayEvent.Modify<>(++serial, key, row));
        });
    }

    void leave(int which) {
        key(which).ifPresent(key -> {
            rows.remove(key);
            wire.add(new LiveArrayEvent.Delete<>(++serial, key));
        });
    }

    void hide() {
        if (running) {
            wire.add(new LiveArrayEvent.Other<>(++serial, "hide"));
        }
    }

    void end() {
        if (running) {
            running = false;
            serial = 0;
            rows.clear();
            wire.add(new LiveArrayEvent.Clear<>());
        }
    }

    /** A bootstrap request reached the switch. */
    void bootstrap() {
        List<LiveArrayEvent.Keyed<String>> all = new ArrayList<>();
        rows.forEach((key, row) -> all.add(new LiveArrayEvent.Keyed<>(key, row)));
        wire.add(new LiveArrayEvent.Boot<>(all));
        if (!running) {
            wire.add(new LiveArrayEvent.Clear<>());
        }
    }

    /** Another client asks for this array. Other subscribers notice only where no conference runs (§6.4). */
    void otherClientsBootstrap() {
        if (!running) {
            wire.add(new LiveArrayEvent.Clear<>());
        }
    }

    Optional<LiveArrayEvent<String>> next() {
        return Optional.ofNullable(wire.poll());
    }

    private Optional<String> key(int which) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(order().get(Math.floorMod(which, rows.size())));
    }
}
