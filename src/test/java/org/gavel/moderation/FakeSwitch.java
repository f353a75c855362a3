package org.gavel.moderation;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.DialTemplate;
import org.gavel.conference.MaintenanceEvent;
import org.gavel.conference.MemberState;
import org.gavel.json.JsonText;
import org.gavel.verto.VertoEvent;

/**
 * A small switch for tests above the wire: one conference, its state, and the users who may have its channels. It sends each
 * change at once to every connection that is subscribed.
 */
public final class FakeSwitch {

    /** Under this name the outcome of a call is reported. */
    public static final String JOB = "7f4de4bc-51c2-44cd-9a8d-2f0c1b1d7f5e";

    public static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    /** The name by which the switch's API finds the conference. */
    public String key = ROOM.name();

    /** The answer to {@code json_list}. */
    public String list = "[]";

    public final List<FakeConnection> connections = new ArrayList<>();
    public final Set<String> mayView = new HashSet<>();
    final Set<String> mayControl = new HashSet<>();
    public final Set<String> mayApi = new HashSet<>();
    public final Set<String> mayHearReports = new HashSet<>();
    public final List<String> commands = new ArrayList<>();
    private final Map<String, String[]> rows = new LinkedHashMap<>();
    private long serial;
    public boolean silent;

    /** The answer to every command with any outcome; {@code null} for the true answer. */
    public String answer;

    /** Whether a recording that is started can be written. */
    public boolean writesFiles = true;

    /** The present layout; empty where the room mixes no video. */
    public String layout = "2x1";

    /** The answer to {@code list-videoLayouts}. */
    public String layouts = "[{\"type\":\"layout\",\"name\":\"2x2\",\"resIDS\":[]},"
            + "{\"type\":\"layout\",\"name\":\"1x1\",\"resIDS\":[]},"
            + "{\"type\":\"layout\",\"name\":\"2x1\",\"resIDS\":[]},"
            + "{\"type\":\"layout\",\"name\":\"a b\",\"resIDS\":[]},"
            + "{\"type\":\"layoutGroup\",\"name\":\"group:grid\",\"groupLayouts\":[\"1x1\",\"2x1\",\"2x2\"]}]";

    /** The dial string of the last call. */
    public String dialled = "";

    /** The files that are recorded. */
    public final Set<String> recordings = new LinkedHashSet<>();

    public String password = "1234";
    public int opened;
    public int boots;
    public boolean losesEvents;
    public boolean holdsRows;
    private final List<VertoEvent> held = new ArrayList<>();

    public void permit(String login) {
        mayView.add(login);
        mayControl.add(login);
    }

    public void join(int memberId, String name) {
        join(memberId, name, "{}");
    }

    public void mute(int memberId, boolean muted) {
        turn(memberId, MemberState.MUTED, muted);
    }

    /** A member gets into a state or out of it, and the row is sent. */
    public void turn(int memberId, MemberState state, boolean on) {
        String[] row = rows.get("uuid-" + memberId).clone();
        Set<String> states = new TreeSet<>(List.of(row[3].split(" ")));
        boolean changed = on ? states.add(state.name()) : states.remove(state.name());
        row[3] = String.join(" ", states);
        rows.put("uuid-" + memberId, row);
        if (changed || state == MemberState.MUTED) {
            tell("modify", "uuid-" + memberId, row);
        }
    }

    /** Somebody answers the last call. The row has what the dial string set for it. */
    public void answerCall(int memberId, String name) {
        String call = DialTemplate.callOf(dialled).orElseThrow();
        join(memberId, name, "{\"gavel_call\":\"" + call + "\"}");
    }

    private void join(int memberId, String name, String variables) {
        String[] row = {"%04d".formatted(memberId), "10" + memberId, name, "", variables};
        rows.put("uuid-" + memberId, row);
        tell("add", "uuid-" + memberId, row);
    }

    /** mod_conference reports what became of a call. */
    public void report(String job, String result) {
        publish(event(
                MaintenanceEvent.CHANNEL,
                JsonText.object()
                        .add("Action", "bgdial-result")
                        .add("Conference-Name", ROOM.name())
                        .add("Conference-Domain", ROOM.domain())
                        .add("Result", result)
                        .add("Job-UUID", job)
                        .build()));
    }

    public void leave(int memberId) {
        tell("del", "uuid-" + memberId, rows.remove("uuid-" + memberId));
    }

    Set<String> channels() {
        return Set.copyOf(rows.keySet());
    }

    List<String> names() {
        return rows.values().stream().map(row -> row[2]).toList();
    }

    boolean grants(String login, String channel) {
        return (channel.equals(ROOM.liveArrayChannel()) && mayView.contains(login))
                || (channel.equals(ROOM.modChannel()) && mayControl.contains(login))
                || (channel.equals(MaintenanceEvent.CHANNEL) && mayHearReports.contains(login));
    }

    public long subscribers(String channel) {
        return connections.stream().filter(c -> c.subscribed.contains(channel)).count();
    }

    void boot(FakeConnection to) {
        boots++;
        JsonArrayBuilder all = JsonText.array();
        rows.forEach((key, row) -> all.add(JsonText.array().add(key).add(row(row))));
        JsonObject data = JsonText.object()
                .add("action", "bootObj")
                .add("name", ROOM.name())
                .add("wireSerno", -1)
                .add("data", all)
                .build();
        to.hear(event(ROOM.liveArrayChannel(), data));
    }

    /** Runs a control command as the switch would: the rows first, then the response to everybody. */
    void control(JsonObject data) {
        String id = data.containsKey("id") ? data.get("id").toString().replace("\"", "") : "";
        String verb = data.getString("command");
        List<String> words = new ArrayList<>(List.of(ROOM.name(), verb));
        if (!id.isEmpty()) {
            words.add(id);
        }
        words.addAll(values(data.get("value")));
        String line = String.join(" ", words);
        commands.add(line);
        if (!silent) {
            if (verb.equals("list-videoLayouts") || verb.equals("canvasInfo")) {
                list(verb);
            } else if (verb.equals("transfer")) {
                respond(words.get(words.size() - 1) + "  ", toExtension(words.get(words.size() - 1), id));
            } else {
                respond(line, key.equals(ROOM.name()) ? runOrRecord(line.split(" "), id) : notFound(ROOM.name()));
            }
        }
    }

    /** The layouts that the switch knows, and the present one. */
    private void list(String verb) {
        if (layout.isEmpty() && verb.equals("canvasInfo")) {
            listed(verb, "[]");
            return;
        }
        String answered = verb.equals("canvasInfo")
                ? "[{\"canvasID\":0,\"totalLayers\":2,\"layersUsed\":2,\"layoutFloorID\":-1,\"layoutName\":\"" + layout
                        + "\"}]"
                : layouts;
        listed(verb, answered);
    }

    private void listed(String verb, String answered) {
        JsonObject data = JsonText.object()
                .add("action", "response")
                .add("conf-command", verb)
                .add("response", "OK")
                .add("responseData", JsonText.read(answered))
                .build();
        publish(event(ROOM.modChannel(), data));
    }

    private String arrange(String wanted) {
        if (answer != null) {
            return answer;
        }
        if (wanted.equals("list")) {
            return "2x2\n1x1\n2x1\n";
        }
        if (wanted.startsWith("group:")) {
            return "+OK Change to layout group [" + wanted.substring(6) + "]\n";
        }
        layout = wanted;
        return "+OK Change canvas 1 to layout [" + wanted + "]\n";
    }

    private String toExtension(String extension, String id) {
        if (answer != null) {
            return answer;
        }
        if (rows.containsKey("uuid-" + id)) {
            leave(Integer.parseInt(id));
        }
        return "+OK Call transferred to " + extension;
    }

    private String toConference(String conference, String id) {
        if (answer != null) {
            return answer;
        }
        if (!rows.containsKey("uuid-" + id)) {
            return "-ERR No Member " + id + " in conference " + key + ".\n";
        }
        leave(Integer.parseInt(id));
        return "+OK Member '" + id + "' sent to conference " + conference + ".\n";
    }

    private static List<String> values(JsonValue value) {
        if (value instanceof JsonArray all) {
            return all.stream().map(each -> ((JsonString) each).getString()).toList();
        }
        return value instanceof JsonString text ? List.of(text.getString()) : List.of();
    }

    private String runOrRecord(String[] words, String id) {
        if (words[1].equals("vid-layout")) {
            return arrange(words[2]);
        }
        return words[1].equals("recording") ? recording(words[2], words[3]) : run(words[1], id);
    }

    /** The texts are those of {@code captures/conf-control}. */
    private String recording(String action, String path) {
        boolean known = recordings.contains(path);
        return switch (action) {
            case "check" ->
                recordings.isEmpty()
                        ? "-ERR Conference is not being recorded.\n"
                        : recordings.stream()
                                .map(each -> "+OK Record file {channels=2,samplerate=48000}" + each + "\n")
                                .collect(Collectors.joining());
            case "start" -> {
                if (writesFiles && (answer == null || answer.startsWith("+OK"))) {
                    recordings.add(path);
                }
                yield answer != null ? answer : "+OK Record file " + path + " canvas 1\n";
            }
            case "stop" -> {
                recordings.clear();
                yield answer != null ? answer : "+OK Stopped recording 0 files\n";
            }
            default -> {
                String done = known
                        ? "+OK " + action + " recording file " + path + "\n"
                        : "non-existant recording '" + path + "'\n";
                yield answer != null ? answer : done;
            }
        };
    }

    String api(String argument) {
        commands.add("api " + argument);
        if (argument.equals("json_list")) {
            return list;
        }
        String name = argument.substring(0, argument.indexOf(' '));
        if (!name.equals("list") && !name.equals(key)) {
            return notFound(name);
        }
        String[] words = argument.split(" ");
        if (words[1].equals("recording")) {
            return recording(words[2], words[3]);
        }
        if (words[1].equals("vid-layout")) {
            return arrange(words[2]);
        }
        if (words[1].equals("bgdial")) {
            dialled = words[2];
            return answer != null ? answer : "+OK Job-UUID: " + JOB + "\n";
        }
        if (words[1].equals("transfer")) {
            return toConference(words[2], words[3]);
        }
        boolean onRoom = words.length == 2 && answer == null;
        return onRoom ? "+OK " + words[1] + "\n" : run(words[1], words.length > 2 ? words[2] : "");
    }

    /** The answer to {@code json_list} with these members, by their channels. */
    public String listOf(String... channels) {
        JsonArrayBuilder members = JsonText.array();
        for (String channel : channels) {
            members.add(JsonText.object().add("type", "caller").add("uuid", channel));
        }
        return JsonText.array()
                .add(JsonText.object()
                        .add("conference_name", key)
                        .add("member_count", channels.length)
                        .add("members", members))
                .build()
                .toString();
    }

    private static String notFound(String name) {
        return "-ERR Conference " + name + " not found\n";
    }

    private String run(String verb, String id) {
        if (answer != null) {
            return answer;
        }
        if (id.equals("non_moderator")) {
            StringBuilder text = new StringBuilder();
            List.copyOf(rows.keySet()).forEach(key -> text.append(run(verb, key.substring(5))));
            return text.toString();
        }
        if (!rows.containsKey("uuid-" + id)) {
            return "-ERR Non-Existant ID " + id + "\n";
        }
        switch (verb) {
            case "mute", "unmute" -> mute(Integer.parseInt(id), verb.equals("mute"));
            case "kick" -> leave(Integer.parseInt(id));
            default -> {}
        }
        return verb.equals("volume_in")
                ? "+OK Volume IN " + id + " = 2\n"
                : "+OK " + (verb.equals("kick") ? "kicked" : verb) + " " + id + "\n";
    }

    public void respond(String line, String text) {
        JsonObject data = JsonText.object()
                .add("action", "response")
                .add("conf-command", line)
                .add("response", text)
                .build();
        publish(event(ROOM.modChannel(), data));
    }

    public void forge(String action, int memberId, String name) {
        VertoEvent genuine = event(ROOM.liveArrayChannel(), data(action, "uuid-" + memberId, new String[] {
            "%04d".formatted(memberId), "1", name, "", "{}"
        }));
        JsonObject params = JsonText.object(genuine.params())
                .add("userid", "1010@seven.local")
                .build();
        publish(new VertoEvent(genuine.channel(), genuine.subscribedChannel(), params, true));
    }

    private void tell(String action, String key, String[] row) {
        serial++;
        VertoEvent event = event(ROOM.liveArrayChannel(), data(action, key, row));
        if (holdsRows) {
            held.add(event);
        } else if (!losesEvents) {
            publish(event);
        }
    }

    /** Rows that waited in the queue go out, the oldest first. */
    public void sendHeld(int rows) {
        for (int i = 0; i < rows; i++) {
            publish(held.remove(0));
        }
    }

    private JsonObject data(String action, String key, String[] row) {
        return JsonText.object()
                .add("action", action)
                .add("name", ROOM.name())
                .add("hashKey", key)
                .add("wireSerno", serial)
                .add("data", row(row))
                .build();
    }

    private static JsonArrayBuilder row(String[] row) {
        Set<String> states = Set.of(row[3].split(" "));
        String video = states.contains("VIDEO")
                ? "{\"mediaFlow\":\"sendRecv\",\"muted\":" + states.contains("VIDEO_MUTED") + videoFloor(states) + "}"
                : "false";
        String status = "{\"audio\":{\"muted\":" + states.contains("MUTED")
                + ",\"deaf\":" + states.contains("DEAF")
                + ",\"onHold\":false,\"talking\":false,\"floor\":" + states.contains("FLOOR") + ",\"energyScore\":0},"
                + "\"video\":" + video + ",\"oldStatus\":\"" + (states.contains("HELD") ? "HOLD" : "ACTIVE") + "\"}";
        return JsonText.array()
                .add(row[0])
                .add(row[1])
                .add(row[2])
                .add("opus@48000")
                .add(status)
                .add(JsonText.read(row[4]))
                .addNull();
    }

    private static String videoFloor(Set<String> states) {
        return states.contains("VIDEO_FLOOR_LOCKED") ? ",\"floor\":true,\"floorLocked\":true" : "";
    }

    /** A row comes without a key. */
    public void addWithoutKey() {
        serial++;
        publish(event(
                ROOM.liveArrayChannel(),
                JsonText.object()
                        .add("action", "add")
                        .add("name", ROOM.name())
                        .add("wireSerno", serial)
                        .add("data", JsonText.array().add("0001"))
                        .build()));
    }

    private static VertoEvent event(String channel, JsonObject data) {
        JsonObject params =
                JsonText.object().add("eventChannel", channel).add("data", data).build();
        return new VertoEvent(channel, Optional.of(channel), params, false);
    }

    private void publish(VertoEvent event) {
        List.copyOf(connections).stream()
                .filter(connection -> connection.subscribed.contains(event.channel()))
                .forEach(connection -> connection.hear(event));
    }
}
