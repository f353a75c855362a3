package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.gavel.demo.RoomProfile.RowForm;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault of a LiveArray can be injected: loss, duplicates, order, serials, foreign names, old forms. */
class LiveArrayFaultsTest {

    private static final String ROOM = DemoStage.ROOM;
    private static final String FAMILY = "conference-liveArray";

    private DemoStage stage;
    private TestClient client;
    private int member;

    @BeforeEach
    void begin() {
        stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5));
        client = stage.watch("admin", ROOM);
        member = stage.join(ROOM, "Ana");
        stage.settle(client);
        client.forget();
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private List<Integer> serials(int rows) {
        for (int i = 0; i < rows; i++) {
            stage.demonstration.flicker(ROOM, member, i % 2 == 0, 500);
        }
        stage.settle(client);
        return client.liveArray("modify").stream()
                .map(data -> data.getInt("wireSerno"))
                .toList();
    }

    @Test
    void lostEventsLeaveAGap() {
        stage.demonstration.faults().loseEvents(FAMILY, ROOM, 2);
        assertThat(serials(4)).containsExactly(6, 7);
    }

    @Test
    void doubledEventsRepeatTheirSerial() {
        stage.demonstration.faults().duplicateEvents(FAMILY, ROOM, 1);
        assertThat(serials(2)).containsExactly(4, 4, 5);
    }

    @Test
    void swappedEventsComeInTheWrongOrder() {
        stage.demonstration.faults().reorderEvents(FAMILY, ROOM, 1);
        assertThat(serials(3)).containsExactly(5, 4, 6);
    }

    @Test
    void skippedSerialsLeaveAGapWithoutALoss() {
        stage.demonstration.faults().skipSerials(ROOM, 10);
        assertThat(serials(2)).containsExactly(14, 15);
    }

    @Test
    void aRestartedArrayCountsFromOneAgain() {
        stage.demonstration.faults().restartArray(ROOM);
        assertThat(serials(2)).containsExactly(1, 2);
    }

    @Test
    void hideHasNoNameAndUsesASerial() {
        stage.demonstration.faults().nameless(ROOM, "hide");
        assertThat(serials(1)).containsExactly(5);
        JsonObject hide = client.liveArray("hide").get(0);
        assertThat(hide.keySet()).containsExactly("action", "wireSerno");
    }

    @Test
    void aClearOfAnotherNameComesOnTheSameChannel() {
        stage.demonstration.faults().clearOtherName(ROOM, "3000");
        stage.settle(client);
        assertThat(client.liveArray("clear"))
                .extracting(data -> data.getString("name"))
                .containsExactly("3000");
    }

    @Test
    void aBootstrapOfARoomThatDoesNotRunClearsIt() {
        client.subscribe(DemoStage.channel(FAMILY, "3777-seven.local"));
        client.bootstrap("3777-seven.local");
        stage.settle(client);
        assertThat(client.liveArray("bootObj").get(0).getJsonArray("data")).isEmpty();
        assertThat(client.liveArray("clear")).hasSize(1);
    }

    @Test
    void theSnapshotIsDirectedUnlessTheSwitchIsOld() {
        client.bootstrap(ROOM);
        String direct = client.awaitFrame(frame -> frame.contains("bootObj"));
        assertThat(direct).contains("\"sessid\":\"" + client.sessid).doesNotContain("eventSerno");
        client.forget();
        stage.demonstration.faults().bootObjBySubscription(true);
        client.bootstrap(ROOM);
        String old = client.awaitFrame(frame -> frame.contains("bootObj"));
        assertThat(old).contains("\"eventSerno\":", "\"subscribedChannel\":", "\"sessid\":\"" + client.sessid);
    }

    @Test
    void positionsGrowBeyondTheSizeOfTheRoom() {
        stage.demonstration.join(ROOM, Caller.phone("1", "B"));
        stage.demonstration.leave(ROOM, member);
        stage.demonstration.join(ROOM, Caller.phone("2", "C"));
        stage.settle(client);
        assertThat(client.liveArray("add"))
                .extracting(data -> data.getInt("arrIndex"))
                .containsExactly(1, 3);
    }

    @Test
    void aRowWithoutANameIsOneCellShorter() {
        stage.demonstration.join(ROOM, Caller.phone("2002", null));
        stage.settle(client);
        assertThat(client.liveArray("add").get(0).getJsonArray("data").getString(2))
                .isEqualTo("@");
        assertThat(client.liveArray("add").get(0).getJsonArray("data")).hasSize(6);
    }

    @Test
    void rowsOfOtherFormsComeFromRoomsSetUpSo() {
        List<RoomPlan> plans = List.of(
                new RoomPlan(
                        "3500", "", "", 0, false, false, RoomProfile.audio().withRows(RowForm.WORD_STATUS)),
                new RoomPlan(
                        "3501", "", "", 0, false, false, RoomProfile.audio().withRows(RowForm.XCC_OBJECT)));
        try (DemoStage other =
                new DemoStage(DemonstrationSettings.quiet().withQuiet(5).withRooms(plans))) {
            TestClient watcher = other.watch("admin", "3500-seven.local");
            watcher.subscribe(DemoStage.channel(FAMILY, "3501-seven.local"));
            int talker = other.join("3500-seven.local", "Ana");
            other.demonstration.talk("3500-seven.local", talker, true, 900);
            other.join("3501-seven.local", "Ben");
            other.settle(watcher);
            assertThat(watcher.liveArray("modify"))
                    .anySatisfy(data -> assertThat(data.getJsonArray("data").toString())
                            .isEqualTo("[\"0010\",\"2001\",\"Ana\",\"@\",\"TALKING (FLOOR)\",null]"));
            JsonObject object = watcher.liveArray("add").get(1).getJsonObject("data");
            assertThat(object.getString("cidName")).isEqualTo("Ben");
            assertThat(JsonText.readObject(object.getJsonObject("status").toString()))
                    .containsKey("audio");
        }
    }

    @Test
    void oneWhoTalksWhileMutedIsToldWhereThatIsDetected() {
        int detected = stage.demonstration
                .join(ROOM, Caller.phone("2009", "Zoë").withMuteDetect())
                .orElseThrow();
        stage.demonstration.setMuted(ROOM, detected, true);
        stage.demonstration.talk(ROOM, detected, true, 700);
        stage.settle(client);
        List<JsonObject> rows = client.liveArray("modify");
        assertThat(rows.get(rows.size() - 1).getJsonArray("data").getString(4))
                .contains("\"muted\":true", "\"talking\":true", "\"oldStatus\":\"MUTE\"");
    }
}
