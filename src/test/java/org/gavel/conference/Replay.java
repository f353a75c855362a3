package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.captures.Recording;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.livearray.LiveArrayEvent;
import org.gavel.livearray.LiveArrayMirror;
import org.gavel.livearray.MirrorLimits;
import org.gavel.livearray.MirrorState;

/**
 * Replays the frames that one socket of a recording got of one conference into a mirror. Beside the mirror it keeps the rows as
 * the switch last sent them, without any code under test.
 */
final class Replay {

    private final LiveArrayReader reader;
    private final LiveArrayMirror<Member> mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, 0);
    private final Map<String, JsonArray> truth = new LinkedHashMap<>();
    private boolean began;
    private int events;
    private int forged;
    private int bootsWhileLive;

    Replay(ConferenceId conference) {
        this.reader = new LiveArrayReader(conference);
        mirror.connected(0);
        mirror.bootstrapSent(0);
    }

    LiveArrayMirror<Member> mirror() {
        return mirror;
    }

    int events() {
        return events;
    }

    int forged() {
        return forged;
    }

    int bootsWhileLive() {
        return bootsWhileLive;
    }

    /** Whether a boot was recorded, or the recording saw the array from its first event on. */
    boolean isFollowed() {
        return !(mirror.state() instanceof MirrorState.Opening);
    }

    Optional<Member> member(long id) {
        return mirror.rows().stream()
                .map(LiveArrayEvent.Keyed::row)
                .filter(member -> member.memberId() == id)
                .findFirst();
    }

    void event(Recording.Line line, JsonObject params) {
        ChannelReading<LiveArrayEvent<Member>> reading = reader.read(params);
        if (reading instanceof ChannelReading.Forged<LiveArrayEvent<Member>>) {
            forged++;
        } else if (reading instanceof ChannelReading.Genuine<LiveArrayEvent<Member>> genuine) {
            genuine(line.t(), genuine.value(), params.getJsonObject("data"));
        }
    }

    private void genuine(long now, LiveArrayEvent<Member> event, JsonObject data) {
        events++;
        if (!began && event.serial() == 1) {
            mirror.apply(new LiveArrayEvent.Boot<>(List.of()), now);
        }
        began = true;
        boolean wasLive = mirror.state() instanceof MirrorState.Live && mirror.size() > 0;
        var before = mirror.rows();
        mirror.apply(event, now);
        mirror.tick(now);
        if (event instanceof LiveArrayEvent.Boot<Member> boot && wasLive) {
            bootsWhileLive++;
            assertThat(before).as("before the boot").isEqualTo(boot.rows());
        }
        believe(data);
        if (isFollowed()) {
            assertEqualsTruth();
        }
    }

    private void believe(JsonObject data) {
        switch (data.getString("action")) {
            case "bootObj" -> {
                truth.clear();
                for (JsonValue pair : data.getJsonArray("data")) {
                    truth.put(
                            pair.asJsonArray().getString(0), pair.asJsonArray().getJsonArray(1));
                }
            }
            case "clear" -> truth.clear();
            case "del" -> truth.remove(data.getString("hashKey"));
            default -> truth.put(data.getString("hashKey"), data.getJsonArray("data"));
        }
    }

    private void assertEqualsTruth() {
        assertThat(mirror.rows().stream().map(LiveArrayEvent.Keyed::key)).containsExactlyElementsOf(truth.keySet());
    }

    /** Compares each member with the cells of its row. */
    void assertMembersEqualRows() {
        truth.forEach((key, row) -> {
            Member member = mirror.row(key).orElseThrow();
            JsonObject status = JsonText.readObject(row.getString(4));
            JsonObject audio = status.getJsonObject("audio");
            assertThat(member.uuid()).isEqualTo(key);
            assertThat(member.memberId()).isEqualTo(Long.parseLong(row.getString(0)));
            assertThat(member.number()).isEqualTo(row.getString(1));
            assertThat(member.name()).isEqualTo(row.getString(2));
            assertThat(member.codec()).isEqualTo(row.getString(3).equals("@") ? "" : row.getString(3));
            assertThat(member.statusText()).isEqualTo(status.getString("oldStatus"));
            assertThat(member.audio().muted()).isEqualTo(audio.getBoolean("muted"));
            assertThat(member.audio().deaf()).isEqualTo(audio.getBoolean("deaf"));
            assertThat(member.audio().talking()).isEqualTo(audio.getBoolean("talking"));
            assertThat(member.audio().floor()).isEqualTo(audio.getBoolean("floor"));
            assertThat(member.audio().energyScore()).isEqualTo(audio.getInt("energyScore"));
            assertThat(member.videoStatus().isPresent()).isEqualTo(status.get("video") instanceof JsonObject);
            member.videoStatus().ifPresent(video -> assertVideo(video, JsonFields.object(status, "video")));
        });
    }

    private static void assertVideo(VideoStatus video, JsonObject told) {
        assertThat(video.visible()).isEqualTo(told.getBoolean("visible"));
        assertThat(video.muted()).isEqualTo(told.getBoolean("muted"));
        assertThat(video.floor()).isEqualTo(told.getBoolean("floor"));
        assertThat(video.floorLocked()).isEqualTo(told.containsKey("floorLocked"));
        assertThat(video.screenShare()).isEqualTo(told.containsKey("screenShare"));
        assertThat(video.sendOnly()).isEqualTo(told.getString("mediaFlow").equals("sendOnly"));
        assertThat(video.layerId()).isEqualTo(told.getInt("videoLayerID"));
        assertThat(video.canvasId()).isEqualTo(told.getInt("canvasID"));
        assertThat(video.watchingCanvasId()).isEqualTo(told.getInt("watchingCanvasID"));
        assertThat(video.reservationId()).isEqualTo(told.getString("reservationID", null));
    }
}
