package org.gavel.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;

/**
 * Replays recorded clients with calls to a switch, one frame after the other, and keeps what each got beside what it got in the
 * recording. It leaves out rows that change because somebody talks, since no one does here, and session descriptions.
 */
final class CallReplay {

    private static final Pattern INVITED = Pattern.compile("verto.invite\",\"params\":\\{\"callID\":\"([^\"]+)\"");

    /** A call needs so many turns of the bus before all its messages are sent. */
    private static final int HOPS = 5;

    private final DemoStage stage;
    private final Map<String, TestClient> clients = new HashMap<>();
    private final Map<String, List<String>> recorded = new HashMap<>();
    private final Map<String, Runnable> happenings = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    CallReplay(DemoStage stage) {
        this.stage = stage;
    }

    /** What to do where a note of the recording begins so. */
    CallReplay when(String note, Runnable happening) {
        happenings.put(note, happening);
        return this;
    }

    void play(List<Line> lines) {
        for (Line line : lines) {
            if (line.dir() == Direction.NOTE) {
                note(line);
            } else if (line.dir() == Direction.IN) {
                recorded.computeIfAbsent(line.who(), key -> new ArrayList<>()).add(line.text());
                learnIds(line);
            } else if (!line.text().contains("\"result\":{\"method\"")) {
                send(line);
            }
        }
        clients.forEach((who, client) -> settle(who));
    }

    private void note(Line line) {
        String text = line.note();
        happenings.forEach((start, happening) -> {
            if (text.startsWith(start)) {
                happening.run();
            }
        });
        String who = text.substring(0, Math.max(0, text.indexOf(':')));
        if (text.contains(": socket open")) {
            TestClient before = clients.put(who, stage.connect());
            if (before != null) {
                before.awaitClose();
                clients.get(who).remember(before.frames());
            }
        } else if (text.contains(": socket closed") && clients.containsKey(who)) {
            clients.get(who).leave();
            clients.get(who).awaitClose();
        }
    }

    private void send(Line line) {
        String text = line.text();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        TestClient client = clients.get(line.who());
        long replies = client.frames().stream().filter(TestClient::isReply).count();
        client.send(text);
        client.awaitFrames(TestClient::isReply, (int) replies + 1);
        for (int i = 0; i < HOPS; i++) {
            clients.keySet().forEach(this::settle);
        }
    }

    private void settle(String who) {
        TestClient client = clients.get(who);
        if (client.isOpen()) {
            stage.settle(client, who.replaceAll("\\D", ""));
        }
    }

    /** A call to a user gets an id of the switch's own. */
    private void learnIds(Line line) {
        Matcher then = INVITED.matcher(line.text());
        if (then.find()) {
            Matcher now = INVITED.matcher(clients.get(line.who()).awaitFrame(frame -> frame.contains("verto.invite")));
            if (now.find()) {
                ids.put(then.group(1), now.group(1));
            }
        }
    }

    /** Replies of the recording to one client, in order. */
    List<String> recordedReplies(String who) {
        return forms(recorded.get(who), TestClient::isReply);
    }

    List<String> replies(String who) {
        return forms(clients.get(who).frames(), TestClient::isReply);
    }

    /** Requests and events of the recording for one client, in order. */
    List<String> recordedEvents(String who) {
        return forms(recorded.get(who), CallReplay::isEvent);
    }

    List<String> events(String who) {
        return forms(clients.get(who).frames(), CallReplay::isEvent);
    }

    private static boolean isEvent(String frame) {
        return !TestClient.isReply(frame) && !frame.contains("demo.mark") && !frame.contains("\"action\":\"modify\"");
    }

    private static List<String> forms(List<String> frames, Predicate<String> wanted) {
        return frames.stream()
                .filter(wanted)
                .filter(frame -> !frame.contains("demo.mark"))
                .map(CallReplay::form)
                .toList();
    }

    private static String form(String frame) {
        return WireForm.of(frame)
                .replaceAll("\"sdp\":\"v=0[^\"]*\"", "\"sdp\":<sdp>")
                .replaceAll("\"variables\":\\{\"Event-Name\":\"CHANNEL_DATA\"[^}]*\\}", "\"variables\":<channel data>")
                .replaceAll("\"(eventSerno|wireSerno|arrIndex|layersUsed)\":-?\\d+", "\"$1\":<n>")
                .replaceAll(
                        "\"action\":\"bootObj\",.*?\"eventChannel\"", "\"action\":\"bootObj\",<rows>,\"eventChannel\"")
                .replaceAll("(\"action\":\"del\".*?\"data\":)\\[.*?null\\]", "$1<row>")
                .replace(",\"sevenTest\":\"hello\"", "")
                .replaceAll("\"(caller|callee)_id_name\":\"(Moderator|Leg) \\d+\"", "\"$1_id_name\":<name>")
                .replaceAll("\"callee_id_name\":\"1010\"", "\"callee_id_name\":<name>");
    }
}
