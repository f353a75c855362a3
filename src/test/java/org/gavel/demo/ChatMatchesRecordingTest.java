package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.junit.jupiter.api.Test;

/**
 * Chat of the recording, sent again: the admin sees the recorded messages, forged names, cut texts and raw broadcasts
 * included. Not compared: what 1010 sent from a call, and {@code verto.info} to users, which need a leg in the room; and
 * frames that the recording leaves out for their size.
 */
class ChatMatchesRecordingTest {

    private final List<Line> lines = Recording.load("chat").lines().stream()
            .filter(line -> line.t() < 9_400)
            .toList();

    @Test
    void everyMessageArrivesAsRecorded() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5))) {
            Map<String, TestClient> clients = new TreeMap<>();
            for (Line line : lines) {
                if (line.dir() == Direction.OUT
                        && !"1010".equals(line.who())
                        && !line.text().contains("_omitted")) {
                    String frame = WireForm.unwrapped(line.text());
                    TestClient client = clients.computeIfAbsent(line.who(), who -> stage.connect());
                    long before =
                            client.frames().stream().filter(TestClient::isReply).count();
                    client.send(frame);
                    client.awaitFrames(TestClient::isReply, (int) before + 1);
                }
            }
            TestClient admin = clients.get("admin");
            admin.awaitFrame(frame -> frame.contains("localBroadcast"));
            assertThat(messages(admin.frames())).containsExactlyElementsOf(messages(recorded()));
        }
    }

    private List<String> recorded() {
        return lines.stream()
                .filter(line -> line.dir() == Direction.IN && "admin".equals(line.who()))
                .map(Line::text)
                .filter(frame -> !frame.contains("from the leg"))
                .toList();
    }

    private static List<String> messages(List<String> frames) {
        List<String> messages = new ArrayList<>();
        for (String frame : frames) {
            if (frame.contains("\"verto.event\"")) {
                messages.add(WireForm.of(frame).replaceAll("\"eventSerno\":\\d+", "\"eventSerno\":<n>"));
            }
        }
        return messages;
    }
}
