package org.gavel.demo.modconference;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recordings of a room, with the texts and events of the real switch. No file is written. */
final class Recordings {

    private static final int MOST = 16;
    private static final String PARAMETERS =
            "{video_time_audio=false,channels=2,samplerate=48000,vw=640,vh=360,fps=15.15}";

    private final RunningConference room;
    private final Map<String, Boolean> pausedByPath = new LinkedHashMap<>();
    private final Map<String, Instant> begunByPath = new HashMap<>();

    Recordings(RunningConference room) {
        this.room = room;
    }

    /** Begins a recording. Like the real switch it says {@code +OK} to a file without an extension, which cannot be written. */
    String start(String path) {
        if (pausedByPath.containsKey(path)) {
            return "-ERR file [" + path + "] is already being used for recording.\n";
        }
        if (pausedByPath.size() >= MOST) {
            return "-ERR too many recordings\n";
        }
        if (path.contains(".")) {
            pausedByPath.put(path, false);
            begunByPath.put(path, room.services().clock().instant());
            room.maintenance().room(room, FiredMaintenanceAction.START_RECORDING, "Path", path);
        }
        room.description().push();
        return "+OK Record file " + path + " canvas 1\n";
    }

    String stop(String path) {
        StringBuilder out = new StringBuilder();
        if (path.equalsIgnoreCase("all")) {
            for (String each : List.copyOf(pausedByPath.keySet())) {
                out.append(end(each));
            }
        } else if (pausedByPath.containsKey(path)) {
            out.append(end(path));
        } else {
            out.append("non-existant recording '").append(path).append("'\n");
        }
        return out.append("+OK Stopped recording 0 files\n").toString();
    }

    /** Ends all recordings, because the room ends. */
    void stopAll() {
        List.copyOf(pausedByPath.keySet()).forEach(this::end);
    }

    private String end(String path) {
        pausedByPath.remove(path);
        room.maintenance().room(room, FiredMaintenanceAction.STOP_RECORDING, measures(path));
        room.description().push();
        return "Stopped recording file " + path + "\n";
    }

    /** The headers of the event at the end of a recording, computed from how long it took because nothing was written. */
    private String[] measures(String path) {
        Instant begun = begunByPath.remove(path);
        long took = Duration.between(begun, room.services().clock().instant()).toMillis();
        long samples = took * room.profile().rate() / 1_000;
        return new String[] {
            "Path", path,
            "Other-Recordings", String.valueOf(!pausedByPath.isEmpty()),
            "Samples-Out", String.valueOf(samples),
            "Samplerate", String.valueOf(room.profile().rate()),
            "Milliseconds-Elapsed", String.valueOf(took),
            "Record-File-Size", String.valueOf(samples * 2)
        };
    }

    String check() {
        if (pausedByPath.isEmpty()) {
            return "-ERR Conference is not being recorded.\n";
        }
        StringBuilder out = new StringBuilder();
        pausedByPath
                .keySet()
                .forEach(path -> out.append("+OK Record file ")
                        .append(PARAMETERS)
                        .append(path)
                        .append('\n'));
        return out.toString();
    }

    String pause(String path, boolean pause) {
        if (pausedByPath.replace(path, pause) == null) {
            return "non-existant recording '" + path + "'\n";
        }
        FiredMaintenanceAction action =
                pause ? FiredMaintenanceAction.PAUSE_RECORDING : FiredMaintenanceAction.RESUME_RECORDING;
        room.maintenance().room(room, action, "Path", path);
        return "+OK " + (pause ? "Pause" : "Resume") + " recording file " + path + "\n";
    }

    Instant begun(String path) {
        return begunByPath.get(path);
    }

    Map<String, Boolean> pausedByPath() {
        return Map.copyOf(pausedByPath);
    }
}
