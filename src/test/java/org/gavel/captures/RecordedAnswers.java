package org.gavel.captures;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gavel.conference.ConferenceCommand;
import org.gavel.json.JsonFields;

/**
 * The recorded answers of the real switch to commands that it carried out, by their names: on the control channel, to {@code
 * fsapi}, and at its console.
 */
public final class RecordedAnswers {

    /** The conference, the command, the member or nothing. */
    private static final Pattern LINE = Pattern.compile("\\S+ (\\S+)(?: (\\d+))?.*");

    private static final Pattern RECORDING = Pattern.compile("\\S+ recording (\\S+) .*");

    private static final Pattern AT_THE_CONSOLE = Pattern.compile("\\+OK (hold|unhold) (\\d+)");

    /** A command at the switch's console, and what it printed. */
    private static final Pattern PRINTED = Pattern.compile("CLI (.+) => (.+) ; frames .*", Pattern.DOTALL);

    /**
     * Answers that no recording has, as the switch's source makes them ({@code docs/protocol.md} §8.4), each for member 1.
     */
    private static final Map<String, Answer> NOT_RECORDED = Map.ofEntries(
            Map.entry("auto-energy", new Answer("1 = Auto-Energy: 300 Energy: 200\n", "1")),
            Map.entry("transfer 3001", new Answer("+OK Member '1' sent to conference 3001.\n", "1")),
            Map.entry("transfer 3105", new Answer("+OK Call transferred to 3105", "")),
            Map.entry("bgdial", new Answer("+OK Job-UUID: 7f4de4bc-51c2-44cd-9a8d-2f0c1b1d7f5e\n", "")),
            Map.entry("moh", new Answer("+OK moh\n", "")),
            Map.entry("vblind", new Answer("+OK vblind 1\n", "1")),
            Map.entry("unvblind", new Answer("+OK unvblind 1\n", "1")),
            Map.entry("floor", new Answer("+OK floor 1\n", "1")),
            Map.entry(
                    "enter_sound on",
                    new Answer("+OK 3000-seven.local enter sounds on (tone_stream://%(200,0,500,600,700))\n", "")),
            Map.entry(
                    "enter_sound off",
                    new Answer("+OK 3000-seven.local enter sounds off (tone_stream://%(200,0,500,600,700))\n", "")),
            Map.entry(
                    "exit_sound on",
                    new Answer("+OK 3000-seven.local exit sounds on (tone_stream://%(500,0,300,200,100,50,25))\n", "")),
            Map.entry(
                    "exit_sound off",
                    new Answer(
                            "+OK 3000-seven.local exit sounds off (tone_stream://%(500,0,300,200,100,50,25))\n", "")));

    /**
     * An answer that says that it was done.
     *
     * @param text as it came
     * @param member the member that it was about; empty for the room
     */
    public record Answer(String text, String member) {

        /** The same about another member. */
        public String about(long memberId) {
            return member.isEmpty() ? text : text.replaceAll("\\b" + member + "\\b", Long.toString(memberId));
        }
    }

    private final Map<String, Answer> byVerb = new LinkedHashMap<>();

    private RecordedAnswers() {}

    /** All that are recorded. */
    public static RecordedAnswers load() {
        RecordedAnswers answers = new RecordedAnswers();
        for (String name : Recording.NAMES) {
            Map<String, String> asked = new HashMap<>();
            Recording.load(name).lines().forEach(line -> answers.read(line, asked));
        }
        return answers;
    }

    /** The answer to a command: the recorded one, or the one of the switch's source. */
    public Answer to(ConferenceCommand command) {
        String words = (command.verb() + " " + String.join(" ", command.values())).strip();
        return Optional.ofNullable(NOT_RECORDED.get(words))
                .or(() -> Optional.ofNullable(NOT_RECORDED.get(command.verb())))
                .or(() -> command.values().stream().findFirst().map(first -> byVerb.get(command.verb() + " " + first)))
                .orElseGet(() -> to(command.verb()));
    }

    /** The answer to a command of this name. */
    public Answer to(String verb) {
        return Optional.ofNullable(byVerb.get(verb)).orElseThrow(() -> new AssertionError("no answer to " + verb));
    }

    private void read(Recording.Line line, Map<String, String> asked) {
        if (line.dir() == Recording.Direction.NOTE) {
            Matcher note = AT_THE_CONSOLE.matcher(line.note());
            if (note.matches()) {
                keep("conference " + note.group(1) + " " + note.group(2), line.note() + "\n");
            }
            Matcher printed = PRINTED.matcher(line.note());
            if (printed.matches()) {
                keepPrinted("conference " + printed.group(1), printed.group(2) + "\n");
            }
            return;
        }
        if (!line.text().startsWith("{")) {
            return;
        }
        JsonObject frame = Recording.object(line.text());
        String id = line.who() + frame.get("id");
        JsonObject params = object(frame, "params");
        JsonObject data = object(params, "data");
        if (frame.getString("method", "").equals("fsapi") && line.dir() == Recording.Direction.OUT) {
            asked.put(id, JsonFields.text(params, "arg", ""));
        } else if (JsonFields.text(data, "action", "").equals("response")) {
            keep(JsonFields.text(data, "conf-command", ""), JsonFields.text(data, "response", ""));
        } else if (asked.containsKey(id)) {
            keep(asked.remove(id), JsonFields.text(object(frame, "result"), "message", ""));
        }
    }

    private void keep(String line, String answer) {
        Matcher words = LINE.matcher(line);
        if (words.matches() && (answer.startsWith("+OK") || answer.contains("\n+OK"))) {
            Matcher action = RECORDING.matcher(line);
            if (action.matches()) {
                byVerb.putIfAbsent("recording " + action.group(1), new Answer(answer, ""));
            }
            byVerb.putIfAbsent(words.group(1), new Answer(answer, words.group(2) == null ? "" : words.group(2)));
        }
    }

    /** Keeps what the console printed, also where it has no +OK. */
    private void keepPrinted(String line, String answer) {
        Matcher words = LINE.matcher(line);
        if (words.matches() && !answer.startsWith("-ERR")) {
            byVerb.putIfAbsent(words.group(1), new Answer(answer, words.group(2) == null ? "" : words.group(2)));
        }
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
