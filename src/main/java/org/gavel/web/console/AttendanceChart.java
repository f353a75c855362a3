package org.gavel.web.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gavel.attendance.AttendedConference;
import org.gavel.attendance.PresenceCurve;
import org.gavel.json.JsonText;

/**
 * Numbers of members over time, as a chart, and as the same figures in a table: a line of how many were in a conference, or a bar for each
 * of the conferences of a room.
 */
public final class AttendanceChart {

    /**
     * A row of the table.
     *
     * @param time when the step or the conference begins, as text
     * @param members how many members were there at once during the step, at most, or how many the conference has had
     */
    public record Figure(String time, long members) {}

    /**
     * The texts of a chart.
     *
     * @param title the heading
     * @param lead what the chart shows
     * @param description what the chart shows, for people who do not see it
     * @param time the head of the column of times
     * @param members the head of the column of numbers
     * @param series the name of the numbers in the chart
     */
    private record Texts(String title, String lead, String description, String time, String members, String series) {}

    private static final JsonObject LINE = JsonText.readObject("""
            {"stepped": "before", "fill": true, "borderWidth": 2, "pointRadius": 0, "pointHitRadius": 12}
            """);

    private static final JsonObject BAR = JsonText.readObject("""
            {"borderWidth": 1, "maxBarThickness": 40}
            """);

    private static final JsonObject OPTIONS = JsonText.readObject("""
            {"responsive": true, "maintainAspectRatio": false, "animation": false,
             "interaction": {"mode": "index", "intersect": false},
             "plugins": {"legend": {"display": false}},
             "scales": {"x": {"ticks": {"maxTicksLimit": 10, "maxRotation": 0}},
                        "y": {"beginAtZero": true, "ticks": {"precision": 0}}}}
            """);

    private final String type;
    private final JsonObject look;
    private final List<Figure> figures;
    private final Texts texts;

    private AttendanceChart(String type, JsonObject look, List<Figure> figures, Texts texts) {
        this.type = type;
        this.look = look;
        this.figures = figures;
        this.texts = texts;
    }

    /** {@return the line of how many members were in a conference} */
    static AttendanceChart ofPresence(PresenceCurve curve, AttendanceMessages messages) {
        List<PresenceCurve.Point> points = curve.points();
        boolean withinADay = points.isEmpty()
                || Duration.between(
                                        points.get(0).from(),
                                        points.get(points.size() - 1).from())
                                .compareTo(Duration.ofHours(20))
                        < 0;
        List<Figure> figures = points.stream()
                .map(point -> new Figure(messages.clock(point.from(), withinADay), point.most()))
                .toList();
        Texts texts = new Texts(
                messages.say("attendance.presence"),
                messages.say("attendance.presenceLead", most(figures)),
                messages.say("attendance.presenceChart", most(figures)),
                messages.say("attendance.from"),
                messages.say("attendance.mostAtOnce"),
                messages.say("attendance.present"));
        return new AttendanceChart("line", LINE, figures, texts);
    }

    /**
     * {@return the bars of the conferences of a room, by the times at which they began}
     *
     * @param latestFirst the conferences, the latest first
     */
    static AttendanceChart ofConferences(List<AttendedConference> latestFirst, AttendanceMessages messages) {
        List<AttendedConference> conferences = new ArrayList<>(latestFirst);
        Collections.reverse(conferences);
        List<Figure> figures = conferences.stream()
                .map(conference -> new Figure(messages.clock(conference.started(), false), conference.members()))
                .toList();
        Texts texts = new Texts(
                messages.say("attendance.overTime"),
                messages.say("attendance.overTimeLead", figures.size()),
                messages.say("attendance.overTimeChart", figures.size(), most(figures)),
                messages.say("attendance.began"),
                messages.say("attendance.memberCount"),
                messages.say("attendance.memberCount"));
        return new AttendanceChart("bar", BAR, figures, texts);
    }

    private static long most(List<Figure> figures) {
        return figures.stream().mapToLong(Figure::members).max().orElse(0);
    }

    /** {@return the rows of the table; empty where nobody attended} */
    public List<Figure> getFigures() {
        return figures;
    }

    /** {@return the heading} */
    public String getTitle() {
        return texts.title();
    }

    /** {@return what the chart shows, as text} */
    public String getLead() {
        return texts.lead();
    }

    /** {@return what the chart shows, for people who do not see it} */
    public String getDescription() {
        return texts.description();
    }

    /** {@return the head of the table's column of times} */
    public String getTimeHead() {
        return texts.time();
    }

    /** {@return the head of the table's column of numbers} */
    public String getMembersHead() {
        return texts.members();
    }

    /** {@return the chart as JSON for Chart.js; {@code attendance-chart.js} adds the colours of the page} */
    public String getJson() {
        JsonArrayBuilder times = Json.createArrayBuilder();
        JsonArrayBuilder counts = Json.createArrayBuilder();
        figures.forEach(figure -> {
            times.add(figure.time());
            counts.add(figure.members());
        });
        JsonObjectBuilder series =
                Json.createObjectBuilder(look).add("label", texts.series()).add("data", counts);
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("labels", times)
                .add("datasets", Json.createArrayBuilder().add(series));
        return Json.createObjectBuilder()
                .add("type", type)
                .add("data", data)
                .add("options", OPTIONS)
                .build()
                .toString();
    }
}
