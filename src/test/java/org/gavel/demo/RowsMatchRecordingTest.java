package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.gavel.json.JsonFields;
import org.junit.jupiter.api.Test;

/**
 * Three people join, talk, are muted, deafened, put on hold and kicked, as in the recording: the LiveArray events that
 * come are the recorded ones, serial by serial, row by row, and so are the layout and the description between them. Not
 * compared: energy scores, times, and the 40 members who join at once later on, whose order is left to chance.
 */
class RowsMatchRecordingTest {

    private static final String ROOM = "3001-seven.local";
    private static final String BOT_1 = "2001";
    private static final String BOT_2 = "2002";
    private static final String BOT_3 = "2003";

    @Test
    void aConferenceFromBeginToEndSendsTheRecordedEvents() {
        try (DemoStage stage =
                new DemoStage(DemonstrationSettings.quiet().withQuiet(5).withFirstMemberId(64))) {
            TestClient client = stage.watch("admin", ROOM);
            client.subscribe(DemoStage.channel("conference", ROOM));
            play(stage, client);
            stage.settle(client);
            stage.settle(client);
            assertThat(String.join("\n", liveArray(client.frames())))
                    .isEqualTo(String.join("\n", liveArray(recorded())));
            assertThat(String.join("\n", others(client.frames()))).isEqualTo(String.join("\n", others(recorded())));
        }
    }

    private static void play(DemoStage stage, TestClient client) {
        DemonstrationSwitch demo = stage.demonstration;
        int one = demo.join(ROOM, Caller.phone(BOT_1, "Bot 1")).orElseThrow();
        int two = demo.join(ROOM, Caller.phone(BOT_2, "Bot 2")).orElseThrow();
        demo.talk(ROOM, two, true, 3_691);
        int three = demo.join(ROOM, Caller.phone(BOT_3, "Bot 3")).orElseThrow();
        demo.talk(ROOM, three, true, 3_597);
        demo.talk(ROOM, three, false, 0);
        client.command(ROOM, command("mute", two));
        client.command(ROOM, command("unmute", two));
        client.command(ROOM, command("deaf", one));
        stage.settle(client);
        demo.talk(ROOM, three, true, 2_343);
        client.command(ROOM, command("undeaf", one));
        stage.settle(client);
        muteThemAll(stage, client, three);
        demo.talk(ROOM, three, true, 1_060);
        demo.conference(ROOM + " hold " + one);
        demo.conference(ROOM + " unhold " + one);
        demo.conference(ROOM + " record /var/recordings/rec-c.wav");
        demo.talk(ROOM, three, false, 0);
        demo.conference(ROOM + " norecord all");
        client.command(ROOM, command("kick", two));
        stage.settle(client);
        stage.settle(client);
        demo.talk(ROOM, three, true, 3_475);
        demo.leave(ROOM, three);
        demo.conference(ROOM + " set max_members 0");
        demo.join("3999-seven.local", Caller.phone("2099", "Somewhere else"));
        int four = demo.join(ROOM, Caller.phone("2009", "BotMod")).orElseThrow();
        demo.leave(ROOM, four);
        demo.leave(ROOM, one);
    }

    private static void muteThemAll(DemoStage stage, TestClient client, int three) {
        for (String target : List.of("all", "non_moderator")) {
            client.command(ROOM, "{\"command\":\"mute\",\"id\":\"" + target + "\"}");
            stage.settle(client);
            if (target.equals("non_moderator")) {
                stage.demonstration.talk(ROOM, three, false, 0);
            }
            client.command(ROOM, "{\"command\":\"unmute\",\"id\":\"" + target + "\"}");
            stage.settle(client);
            stage.settle(client);
        }
        client.command(ROOM, "{\"command\":\"mute\",\"id\":\"last\"}");
        client.command(ROOM, "{\"command\":\"unmute\",\"id\":\"last\"}");
        stage.settle(client);
    }

    private static String command(String name, int id) {
        return "{\"application\":\"conf-control\",\"command\":\"" + name + "\",\"id\":" + id + "}";
    }

    private static List<String> recorded() {
        return Recording.load("nonparticipant-moderator").lines().stream()
                .filter(line -> line.dir() == Direction.IN && "admin".equals(line.who()))
                .filter(line -> line.t() > 200 && line.t() < 22_000)
                .map(Line::text)
                .toList();
    }

    /** Serial, action, member and row of each event, in the order of the serials. */
    private static List<String> liveArray(List<String> frames) {
        return frames.stream()
                .filter(frame -> frame.contains("\"eventChannel\":\"conference-liveArray." + ROOM))
                .map(TestClient::data)
                .filter(data -> data.containsKey("hashKey"))
                .map(RowsMatchRecordingTest::change)
                .toList();
    }

    private static String change(JsonObject data) {
        String index = data.containsKey("arrIndex") ? " at " + data.get("arrIndex") : "";
        return data.get("wireSerno") + " " + JsonFields.text(data, "action", "") + index + " "
                + WireForm.of(data.get("data").toString()).replaceAll("\"006[78]\"", "\"<id>\"");
    }

    /** The first response of each kind, the layouts and the descriptions. */
    private static List<String> others(List<String> frames) {
        return frames.stream()
                .filter(frame -> frame.contains("eventChannel\":\"conference." + ROOM))
                .map(frame -> WireForm.of(frame)
                        .replaceAll("\"memberId\":\"6[78]\"", "\"memberId\":\"<id>\"")
                        .replaceAll("\"eventSerno\":\\d+", "\"eventSerno\":<n>"))
                .toList();
    }
}
