package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/** The simulated people fill the rooms from the start, are the same for the same seed, and talk, come and go. */
class SimulatedPeopleFillTheRoomsTest {

    private static final String ALL_HANDS = "3000-seven.local";
    private static final String HEARING = "3020-seven.local";
    private static final String STAND_UP = "3010-seven.local";

    private static DemonstrationSettings standard() {
        return DemonstrationSettings.standard(0).withQuiet(5);
    }

    private static JsonObject listed(DemoStage stage, String room) {
        String text = stage.demonstration.conference(room + " json_list compact");
        return ((JsonArray) JsonText.read(text)).getJsonObject(0);
    }

    @Test
    void theNineRoomsAreThereAtOnce() {
        try (DemoStage stage = new DemoStage(standard())) {
            assertThat(stage.demonstration.rooms()).hasSize(9);
            JsonObject allHands = listed(stage, ALL_HANDS);
            assertThat(allHands.getInt("member_count")).isBetween(930, 1_000);
            assertThat(allHands.getBoolean("recording")).isTrue();
            assertThat(listed(stage, "3011-seven.local").getInt("member_count")).isBetween(190, 212);
            assertThat(listed(stage, "3099-seven.local").getInt("member_count")).isBetween(1, 2);
        }
    }

    @Test
    void theRoomThatANewcomerOpensFirstCanBeJoinedAndAnotherIsLocked() {
        try (DemoStage stage = new DemoStage(standard())) {
            assertThat(DemonstrationRooms.standard().get(0).name("seven.local")).isEqualTo(ALL_HANDS);
            assertThat(listed(stage, ALL_HANDS).getBoolean("locked")).isFalse();
            assertThat(stage.demonstration.join(ALL_HANDS, Caller.browser("1000", "Newcomer")))
                    .isPresent();
            assertThat(listed(stage, HEARING).getBoolean("locked")).isTrue();
            assertThat(stage.demonstration.join(HEARING, Caller.browser("1000", "Newcomer")))
                    .isEmpty();
        }
    }

    @Test
    void theSameSeedBringsTheSamePeopleAndAnotherSeedOthers() {
        List<String> first = people(1);
        assertThat(first).isEqualTo(people(1)).isNotEqualTo(people(2)).hasSizeGreaterThanOrEqualTo(930);
        assertThat(first).anyMatch(name -> Pattern.matches("\\p{IsHan}+", name));
        assertThat(first).anyMatch(name -> name.startsWith("+"));
    }

    /** The names at the start. The simulation's time stands still, so that the list does not change meanwhile. */
    private static List<String> people(long seed) {
        try (DemoStage stage = new DemoStage(standard().withSeed(seed).withTimeScale(0))) {
            return listed(stage, ALL_HANDS).getJsonArray("members").getValuesAs(JsonObject.class).stream()
                    .filter(member -> member.getString("type").equals("caller"))
                    .map(member -> member.getString("caller_id_name"))
                    .toList();
        }
    }

    @Test
    void peopleTalkInTurnsAndMuteThemselves() {
        try (DemoStage stage = new DemoStage(standard().withTimeScale(200))) {
            TestClient client = stage.watch("admin", STAND_UP);
            client.subscribe("conference-liveArray");
            client.awaitFrame(frame -> frame.contains("TALKING (FLOOR)") && frame.contains(STAND_UP));
            client.awaitFrame(frame -> frame.contains("\"action\":\"add\""));
            client.awaitFrame(frame -> frame.contains("\"action\":\"del\""));
            client.awaitFrame(frame -> frame.contains("\"oldStatus\\\":\\\"MUTE"));
            assertThat(talkers(stage)).isLessThanOrEqualTo(3);
        }
    }

    private static long talkers(DemoStage stage) {
        return listed(stage, STAND_UP).getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .filter(member -> member.getJsonObject("flags").getBoolean("talking"))
                .count();
    }

    @Test
    void aRateOfEventsCanBeAskedFor() {
        List<RoomPlan> plans = List.of(DemonstrationRooms.standard().get(4).withMembers(300));
        try (DemoStage stage = new DemoStage(standard().withRooms(plans).withEventsPerSecond(2_000))) {
            TestClient client = stage.watch("admin", "3011-seven.local");
            client.awaitFrames(frame -> frame.contains("\"modify\""), 1_000);
        }
    }
}
