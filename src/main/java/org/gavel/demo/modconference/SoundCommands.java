package org.gavel.demo.modconference;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Commands that play into a room and record it ({@code docs/protocol.md} §8.3). No sound is made and no file is written. */
final class SoundCommands {

    private static final int MOST_PLAYING = 64;

    private SoundCommands() {}

    static void addTo(Map<String, SubCommand> commands) {
        commands.put("play", SoundCommands::play);
        commands.put("enter_sound", (room, args) -> greeting(room, "enter", args));
        commands.put("exit_sound", (room, args) -> greeting(room, "exit", args));
        commands.put("moh", (room, args) -> args.isEmpty() ? "-ERR invalid moh param\n" : "+OK moh\n");
        commands.put("stop", SoundCommands::stop);
        commands.put("record", (room, args) -> args.isEmpty() ? "record <filename>" : start(room, args.get(0)));
        commands.put("norecord", (room, args) -> room.recordings().stop(args.isEmpty() ? "all" : args.get(0)));
        commands.put("chkrecord", (room, args) -> room.recordings().check());
        commands.put("pause", (room, args) -> room.recordings().pause(args.isEmpty() ? "all" : args.get(0), true));
        commands.put("resume", (room, args) -> room.recordings().pause(args.isEmpty() ? "all" : args.get(0), false));
        commands.put("recording", SoundCommands::recording);
    }

    private static String start(RunningConference room, String path) {
        return room.recordings().start(path);
    }

    /** An unknown action is itself the file to record, as in the real switch. */
    private static String recording(RunningConference room, List<String> args) {
        if (args.isEmpty()) {
            return "recording [start|stop|check|pause|resume] [<filename>|all]";
        }
        String file = args.get(args.size() - 1);
        return switch (args.get(0).toLowerCase(Locale.ROOT)) {
            case "stop" -> room.recordings().stop(file);
            case "check" -> room.recordings().check();
            case "pause" -> room.recordings().pause(file, true);
            case "resume" -> room.recordings().pause(file, false);
            default -> room.recordings().start(file);
        };
    }

    private static String play(RunningConference room, List<String> args) {
        if (args.isEmpty() || args.get(0).isEmpty()) {
            return "play <file_path> [async|<member_id> [nomux]]";
        }
        String file = args.get(0);
        if (!playable(file) || room.state().playing >= MOST_PLAYING) {
            return "-ERR (play) File: " + file + " not found.\n";
        }
        room.state().playing++;
        room.maintenance().room(room, FiredMaintenanceAction.PLAY_FILE, "File", file, "Async", "false");
        return "+OK (play) Playing file " + file + "\n";
    }

    /** Streams and the switch's own sounds can be played; a path cannot, because the demonstration has no files. */
    private static boolean playable(String file) {
        return file.contains("://") || !file.startsWith("/");
    }

    /** The sound when somebody joins or leaves. The demonstration's rooms have no file for it. */
    private static String greeting(RunningConference room, String when, List<String> args) {
        return switch (args.isEmpty() ? "" : args.get(0).toLowerCase(Locale.ROOT)) {
            case "on" -> "+OK " + room.name() + " " + when + " sounds on ((null))\n";
            case "off", "none" -> "+OK " + room.name() + " " + when + " sounds off ((null))\n";
            default -> "-ERR Not enough args\n" + when + "_sound on|off|none|file <filename>";
        };
    }

    private static String stop(RunningConference room, List<String> args) {
        boolean all = args.isEmpty() || args.get(0).isEmpty() || args.get(0).equals("all");
        int stopped = all ? room.state().playing : Math.min(1, room.state().playing);
        room.state().playing -= stopped;
        return "+OK Stopped " + stopped + " files.\n";
    }
}
