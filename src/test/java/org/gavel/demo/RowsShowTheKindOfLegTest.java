package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row shows the kind of its leg: a shared screen, a second screen, a leg that may not recover. */
class RowsShowTheKindOfLegTest {

    private static final String ROOM = "3001-seven.local";

    private final DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5));
    private final TestClient viewer = stage.watch("viewer", ROOM);
    private final TestClient client = stage.login("1000");
    private final CallClient ada = new CallClient(client);

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void aSharedScreenIsMarked() {
        join("screenShare", true);
        assertThat(row()).contains("\\\"screenShare\\\":true", "\\\"noRecover\\\":false");
    }

    @Test
    void aLegThatMayNotComeBackIsMarked() {
        join("recoverCall", false);
        assertThat(row()).contains("\\\"noRecover\\\":true");
    }

    @Test
    void aSecondScreenHasNoRow() {
        String call = UUID.randomUUID().toString();
        client.request(
                "verto.invite",
                JsonText.object()
                        .add("sdp", CallClient.OFFER)
                        .add(
                                "dialogParams",
                                JsonText.object()
                                        .add("callID", call)
                                        .add("destination_number", "3001")
                                        .add("conferenceCanvasID", 1))
                        .build());
        assertThat(ada.told("verto.event", call).toString()).contains("\"secondScreen\":true");
        stage.settle(viewer);
        assertThat(viewer.liveArray("add")).isEmpty();
        assertThat(stage.demonstration.memberIds(ROOM)).hasSize(1);
    }

    @Test
    void keysMuteTheCallerAndAVoiceShowsWhenTheyAreNot() {
        String call = ada.dial("3001");
        ada.told("verto.event", call);
        stage.media.listener.voice(call, true, 900);
        await().until(this::row, row -> row.contains("\\\"talking\\\":true"));
        ada.send("verto.info", call, JsonText.object().add("dtmf", "0"));
        await().until(this::row, row -> row.contains("\\\"muted\\\":true"));
        ada.send("verto.info", call, JsonText.object().add("dtmf", "0#"));
        assertThat(CallClient.cause(ada.told("verto.bye", call))).isEqualTo("NORMAL_CLEARING");
    }

    @Test
    void aCameraThatBeginsLaterShows() {
        String call = ada.dial("3001");
        ada.told("verto.event", call);
        String offer = CallClient.OFFER + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=sendrecv\r\n";
        var reply =
                ada.modify(call, JsonText.object().add("action", "updateMedia").add("sdp", offer));
        assertThat(reply.getJsonObject("result").containsKey("sdp")).isTrue();
        await().until(this::row, row -> row.contains("\\\"visible\\\":true"));
    }

    private void join(String flag, boolean value) {
        String call = UUID.randomUUID().toString();
        client.request(
                "verto.invite",
                JsonText.object()
                        .add("sdp", CallClient.OFFER + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=sendrecv\r\n")
                        .add(
                                "dialogParams",
                                JsonText.object()
                                        .add("callID", call)
                                        .add("destination_number", "3001")
                                        .add(flag, value))
                        .build());
        ada.told("verto.event", call);
    }

    /** The row that came last. */
    private String row() {
        stage.settle(viewer);
        var rows = viewer.liveArray("modify");
        return rows.isEmpty() ? "" : rows.get(rows.size() - 1).toString();
    }
}
