package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gavel.captures.Recording;
import org.gavel.json.JsonFields;
import org.junit.jupiter.api.Test;

/** The answers of {@code conference json_list} become reports, whatever they hold. */
class JsonListIsReadTest {

    @Test
    void theRecordedAnswerIsRead() {
        String text = Recording.load("presence-fsevent").lines().stream()
                .filter(line -> line.dir() == Recording.Direction.IN)
                .flatMap(line -> Recorded.frame(line).stream())
                .map(frame -> JsonFields.object(frame, "result"))
                .map(JsonListIsReadTest::message)
                .filter(message -> message.startsWith("["))
                .findFirst()
                .orElseThrow();

        assertThat(JsonList.read(text)).isInstanceOfSatisfying(JsonList.Conferences.class, conferences -> {
            ConferenceReport room = conferences.all().get(0);
            assertThat(room.name()).isEqualTo("3300-seven.local");
            assertThat(room.uuid()).isEqualTo("5b982e8f-bbaa-479d-9d6d-f47b97935769");
            assertThat(room.memberCount()).isEqualTo(1);
            assertThat(room.runTime()).isEqualTo(Duration.ofSeconds(2));
            assertThat(room.locked()).isFalse();
            assertThat(room.recording()).isFalse();
            assertThat(room.canvasCount()).isZero();
            assertThat(room.conference("seven.local")).contains(new ConferenceId("3300-seven.local", "seven.local"));
            ConferenceReport.ListedMember member = room.members().get(0);
            assertThat(member.id()).isEqualTo(142);
            assertThat(member.uuid()).isEqualTo("57522937-bc0f-4568-aaf3-47c56d7cc762");
            assertThat(member.name()).isEqualTo("Bot 1");
            assertThat(member.number()).isEqualTo("2001");
            assertThat(member.joinedAgo()).isEqualTo(Duration.ofSeconds(2));
            assertThat(member.energy()).isEqualTo(200);
            assertThat(member.floor()).isTrue();
            assertThat(member.moderator()).isFalse();
            assertThat(member.muted()).isFalse();
            assertThat(member.deaf()).isFalse();
        });
    }

    @Test
    void recordingsAreNoMembers() {
        String text = "[{\"conference_name\":\"x\",\"recording\":true,\"locked\":true,\"members\":["
                + "{\"type\":\"recording_node\",\"record_path\":\"/x.wav\",\"join_time\":1796061600},"
                + "{\"type\":\"recording_node\",\"record_path\":\"/y.wav\",\"status\":\"paused\"},"
                + "{\"type\":\"caller\",\"id\":7,\"volume_in\":-2,\"volume_out\":3,"
                + "\"flags\":{\"can_speak\":false,\"can_hear\":false,\"is_moderator\":true,\"hold\":true}}]}]";

        assertThat(JsonList.read(text)).isInstanceOfSatisfying(JsonList.Conferences.class, conferences -> {
            ConferenceReport room = conferences.all().get(0);
            assertThat(room.recording()).isTrue();
            assertThat(room.locked()).isTrue();
            assertThat(room.recordings())
                    .containsExactly(
                            new ConferenceReport.ListedRecording("/x.wav", false, Instant.ofEpochSecond(1_796_061_600)),
                            new ConferenceReport.ListedRecording("/y.wav", true, null));
            assertThat(room.members()).singleElement().satisfies(member -> {
                assertThat(member.volumeIn()).isEqualTo(-2);
                assertThat(member.volumeOut()).isEqualTo(3);
                assertThat(member.moderator()).isTrue();
                assertThat(member.muted()).isTrue();
                assertThat(member.deaf()).isTrue();
                assertThat(member.hold()).isTrue();
            });
        });
    }

    @Test
    void aRefusalIsTyped() {
        assertThat(JsonList.read("-ERR Conference x not found\n"))
                .isEqualTo(new JsonList.Refused(CommandRefusal.NO_SUCH_CONFERENCE, "Conference x not found"));
        assertThat(JsonList.read("INVALID CALL"))
                .isEqualTo(new JsonList.Refused(CommandRefusal.INVALID_CALL, "INVALID CALL"));
    }

    @Test
    void noConferenceIsAnEmptyList() {
        assertThat(JsonList.read("[]")).isEqualTo(new JsonList.Conferences(List.of()));
        assertThat(JsonList.read("+OK No active conferences.\n")).isEqualTo(new JsonList.Conferences(List.of()));
    }

    @Test
    void textThatIsNoJsonIsGarbled() {
        assertThat(JsonList.read("[{\"conference_name\":")).isInstanceOf(JsonList.Garbled.class);
        assertThat(JsonList.read("<html>")).isInstanceOf(JsonList.Garbled.class);
        assertThat(JsonList.read("[" + " ".repeat(JsonList.MAX_TEXT))).isInstanceOf(JsonList.Garbled.class);
    }

    @Test
    void tenThousandMembersAreRead() {
        String members = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"type\":\"caller\",\"id\":" + i + ",\"uuid\":\"" + "u".repeat(36)
                        + "\",\"caller_id_name\":\"" + "n".repeat(200) + "\",\"caller_id_number\":\""
                        + "9".repeat(200) + "\",\"flags\":{\"can_speak\":true},\"join_time\":9}")
                .collect(Collectors.joining(",", "[{\"conference_name\":\"x\",\"members\":[", "]}]"));
        assertThat(members.length()).isGreaterThan(5_000_000);

        assertThat(JsonList.read(members))
                .isInstanceOfSatisfying(
                        JsonList.Conferences.class,
                        conferences ->
                                assertThat(conferences.all().get(0).members()).hasSize(10_000));
    }

    private static String message(JsonObject result) {
        return JsonFields.text(result, "message", "");
    }
}
