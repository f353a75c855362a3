package org.gavel.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A figure with the day on which it was measured, as a line of the report's table. */
record Row(Figure figure, LocalDate day) {

    static final String HEADING = """
            | name | what | at | to reach | measured | reached | remark | on |
            |---|---|---|---|---|---|---|---|
            """;

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern FIRST_CELL = Pattern.compile("\\|\\s*`.*");
    private static final String YES = "yes";
    private static final String NO = "**no**";
    private static final int CELLS = 8;

    /** Reads a line that {@link #line} wrote; empty for any other. */
    static Optional<Row> read(String line) {
        List<String> cells = BAR.splitAsStream(line)
                .map(String::strip)
                .skip(1)
                .map(Row::plain)
                .toList();
        if (!FIRST_CELL.matcher(line).matches() || cells.size() != CELLS) {
            return Optional.empty();
        }
        Figure figure = new Figure(
                cells.get(0).replace("`", ""),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5).equals(YES),
                cells.get(6));
        return Optional.of(new Row(figure, LocalDate.parse(cells.get(7))));
    }

    String line() {
        return "| "
                + String.join(
                        " | ",
                        "`" + figure.name() + "`",
                        cell(figure.what()),
                        cell(figure.at()),
                        cell(figure.goal()),
                        cell(figure.measured()),
                        figure.reached() ? YES : NO,
                        cell(figure.remark()),
                        day.toString())
                + " |\n";
    }

    /** Whether this row is one of the measurement of that name. */
    boolean isOf(String measurement) {
        return figure.name().equals(measurement) || figure.name().startsWith(measurement + ".");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    private static String plain(String cell) {
        return cell.replace("\\|", "|");
    }
}
