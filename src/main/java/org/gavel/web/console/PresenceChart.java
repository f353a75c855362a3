package org.gavel.web.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import org.gavel.attendance.PresenceCurve;
import org.gavel.json.JsonText;

/** How many members were in a conference over time: as a chart, and as the same figures in a table. */
public final class PresenceChart {

    /**
     * A row of the table.
     *
     * @param time when the step begins, as text
     * @param most how many members were there at once during the step, at most
     */
    public record Figure(String time, int most) {}

    private static final JsonObject LINE = JsonText.readObject("""
            {"stepped": "before", "fill": true, "borderWidth": 2, "pointRadius": 0, "pointHitRadius": 12}
            """);

    private static final JsonObject OPTIONS = JsonText.readObject("""
            {"responsive": true, "maintainAspectRatio": false, "animation": false,
             "interaction": {"mode": "index", "intersect": false},
             "plugins": {"legend": {"display": false}},
             "scales": {"x": {"ticks": {"maxTicksLimit": 10, "maxRotation": 0}},
                        "y": {"beginAtZero": true, "ticks": {"precision": 0}}}}
            """);

    private final List<Figure> figures;
    private final String label;

    PresenceChart(PresenceCurve curve, AttendanceMessages messages) {
        List<PresenceCurve.Point> points = curve.points();
        boolean withinADay = points.isEmpty()
                || Duration.between(
                                        points.get(0).from(),
                                        points.get(points.size() - 1).from())
                                .compareTo(Duration.ofHours(20))
                        < 0;
        this.figures = points.stream()
                .map(point -> new Figure(messages.clock(point.from(), withinADay), point.most()))
                .toList();
        this.label = messages.say("attendance.present");
    }

    /** {@return the rows of the table; empty where nobody was in the conference} */
    public List<Figure> getFigures() {
        return figures;
    }

    /** {@return how many members were there at once, at most} */
    public int getMost() {
        return figures.stream().mapToInt(Figure::most).max().orElse(0);
    }

    /** {@return the chart as JSON for Chart.js; {@code presence-chart.js} adds the colours of the page} */
    public String getJson() {
        JsonArrayBuilder times = Json.createArrayBuilder();
        JsonArrayBuilder counts = Json.createArrayBuilder();
        figures.forEach(figure -> {
            times.add(figure.time());
            counts.add(figure.most());
        });
        JsonObjectBuilder line =
                Json.createObjectBuilder(LINE).add("label", label).add("data", counts);
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("labels", times)
                .add("datasets", Json.createArrayBuilder().add(line));
        return Json.createObjectBuilder()
                .add("type", "line")
                .add("data", data)
                .add("options", OPTIONS)
                .build()
                .toString();
    }
}
