package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gavel.attendance.AttendedConference;
import org.gavel.attendance.PresenceCurve;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/** Whoever does not see the chart of the attendance reads the same figures in its table. */
class TheChartShowsTheFiguresOfItsTableTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T09:00:00Z");

    private final AttendanceMessages messages =
            new AttendanceMessages(new Messages(Language.ENGLISH), null, null, ZoneOffset.UTC);

    private static AttendedConference conference(int ordinal, long members) {
        Instant began = MORNING.plus(Duration.ofDays(ordinal));
        Instant ended = began.plusSeconds(600);
        return new AttendedConference(ordinal, began, ended, ended, members, Duration.ofSeconds(60));
    }

    private static JsonObject data(AttendanceChart chart) {
        return JsonText.readObject(chart.getJson()).getJsonObject("data");
    }

    private static List<String> labels(AttendanceChart chart) {
        return data(chart).getJsonArray("labels").getValuesAs(JsonString::getString);
    }

    private static List<String> counts(AttendanceChart chart) {
        JsonObject series = data(chart).getJsonArray("datasets").getJsonObject(0);
        return series.getJsonArray("data").getValuesAs(JsonValue::toString);
    }

    private static void sameInTheTable(AttendanceChart chart) {
        assertThat(chart.getFigures()).extracting(AttendanceChart.Figure::time).isEqualTo(labels(chart));
        assertThat(chart.getFigures())
                .extracting(figure -> Long.toString(figure.members()))
                .isEqualTo(counts(chart));
    }

    @Test
    void aBarForEachConferenceTheLatestAtTheEnd() {
        AttendanceChart chart = AttendanceChart.ofConferences(
                List.of(conference(3, 1), conference(2, 1200), conference(1, 7)), messages);

        assertThat(JsonText.readObject(chart.getJson()).getString("type")).isEqualTo("bar");
        assertThat(counts(chart)).containsExactly("7", "1200", "1");
        assertThat(labels(chart))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .first()
                .asString()
                .contains("3/2/26");
        sameInTheTable(chart);
        assertThat(chart.getLead()).startsWith("The latest 3 conferences of this room");
        assertThat(chart.getDescription()).contains(": 3 conferences, at most 1,200 members.");
        assertThat(chart.getTimeHead()).isEqualTo("Began");
        assertThat(chart.getMembersHead()).isEqualTo("Members");
    }

    @Test
    void oneConferenceIsOneBar() {
        AttendanceChart chart = AttendanceChart.ofConferences(List.of(conference(1, 1)), messages);

        assertThat(chart.getLead()).startsWith("The conference of this room");
        assertThat(chart.getDescription()).contains(": one conference, at most one member.");
        sameInTheTable(chart);
    }

    @Test
    void noConferenceIsNoFigure() {
        assertThat(AttendanceChart.ofConferences(List.of(), messages).getFigures())
                .isEmpty();
    }

    @Test
    void aLineOfWhoWasThereOverTime() {
        PresenceCurve curve = new PresenceCurve(
                List.of(new PresenceCurve.Point(MORNING, 1), new PresenceCurve.Point(MORNING.plusSeconds(60), 2)));

        AttendanceChart chart = AttendanceChart.ofPresence(curve, messages);

        assertThat(JsonText.readObject(chart.getJson()).getString("type")).isEqualTo("line");
        assertThat(counts(chart)).containsExactly("1", "2");
        sameInTheTable(chart);
        assertThat(chart.getLead()).isEqualTo("At most 2 members were present at once.");
        assertThat(chart.getDescription()).contains("at most 2 at once");
        assertThat(chart.getMembersHead()).isEqualTo("Present at most");
    }
}
