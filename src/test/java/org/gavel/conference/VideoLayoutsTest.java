package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.util.List;
import org.gavel.captures.Recording;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/** The switch's lists of layouts are read, also hostile ones. */
class VideoLayoutsTest {

    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    private static JsonArray json(String text) {
        return JsonText.read(text).asJsonArray();
    }

    private static List<JsonArray> recorded(String command) {
        return Recording.load("conf-control").lines().stream()
                .flatMap(line -> Recorded.event(line).stream())
                .map(params -> ControlResponse.read(ROOM, params))
                .filter(ChannelReading.Genuine.class::isInstance)
                .map(reading -> ((ChannelReading.Genuine<ControlResponse>) reading).value())
                .filter(response -> response.line().filter(command::equals).isPresent())
                .map(ControlResponse::data)
                .toList();
    }

    @Test
    void theRecordedListHasLayoutsAndGroups() {
        VideoLayouts layouts = VideoLayouts.of(recorded("list-videoLayouts").get(0));

        assertThat(layouts.layouts())
                .contains("1x1", "2x2", "1up_top_left+5", "presenter-dual-vertical")
                .isSorted();
        assertThat(layouts.groups().get("grid")).contains("1x1", "2x1", "2x2");
    }

    @Test
    void theRecordedCanvasHasALayout() {
        assertThat(VideoLayouts.ofFirstCanvas(recorded("canvasInfo").get(0))).contains("2x1");
    }

    @Test
    void theFirstCanvasIsMeantWhereThereAreSeveral() {
        JsonArray canvases = json("[{\"canvasID\":1,\"layoutName\":\"3x3\"},{\"canvasID\":0,\"layoutName\":\"1x1\"}]");

        assertThat(VideoLayouts.ofFirstCanvas(canvases)).contains("1x1");
    }

    @Test
    void namesThatCannotBeSentAreLeftOut() {
        VideoLayouts layouts =
                VideoLayouts.of(json("[{\"type\":\"layout\",\"name\":\"a b\"},{\"type\":\"layout\",\"name\":\"it's\"},"
                        + "{\"type\":\"layout\",\"name\":\"group:x\"},{\"type\":\"layout\"},7,"
                        + "{\"type\":\"layoutGroup\",\"name\":\"x\",\"groupLayouts\":[]},"
                        + "{\"type\":\"layout\",\"name\":\"2x2\"}]"));

        assertThat(layouts.layouts()).containsExactly("2x2");
        assertThat(layouts.groups()).isEmpty();
    }

    @Test
    void aListWithoutEndIsCut() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append('l').append(i).append('\n');
        }

        assertThat(VideoLayouts.of(text.toString()).layouts()).hasSize(300);
    }

    @Test
    void aRefusalListsNoLayouts() {
        assertThat(VideoLayouts.of("-ERR Conference is not in mixing mode\n").layouts())
                .isEmpty();
        assertThat(VideoLayouts.of(json("[]")).layouts()).isEmpty();
    }
}
