package org.gavel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code docs/performance.md}. The lines between its two marks are measured and written here; all other lines are written by
 * hand and stay as they are.
 */
final class Report {

    static final String BEGIN = "<!-- measured: written by `mvn -Pbench verify`, do not edit -->\n";
    static final String END = "<!-- end of what is measured -->\n";

    private final Path file;
    private final List<String> order;
    private final String before;
    private final String after;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Reads what the report has from runs before.
     *
     * @param order the names of the measurements, as the table has them
     * @throws IllegalStateException when the file has lost its marks: then it is not known what was written by hand
     */
    Report(Path file, List<String> order) throws IOException {
        this.file = file;
        this.order = List.copyOf(order);
        String text = Files.exists(file) ? Files.readString(file) : "# Performance\n\n" + BEGIN + END;
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(file + " must have the lines\n" + BEGIN + END);
        }
        before = text.substring(0, begin);
        after = text.substring(end + END.length());
        text.substring(begin, end)
                .lines()
                .map(Row::read)
                .flatMap(Optional::stream)
                .forEach(rows::add);
    }

    /** The rows of this measurement are these from now on, and no others. */
    void put(String measurement, List<Figure> figures, LocalDate day) {
        List<Row> fresh = figures.stream().map(figure -> new Row(figure, day)).toList();
        fresh.stream().filter(row -> !row.isOf(measurement)).findAny().ifPresent(row -> {
            throw new IllegalArgumentException(row.figure().name() + " is no figure of " + measurement);
        });
        rows.removeIf(row -> row.isOf(measurement));
        rows.addAll(fresh);
    }

    /** Writes the report; {@code machine} is that of the latest run. */
    void write(Machine machine, LocalDate day) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, before + BEGIN + "\n" + machineTable(machine, day) + "\n" + table() + "\n" + END + after);
    }

    /** The table of all figures, those of runs before included. */
    String table() {
        StringBuilder table = new StringBuilder(Row.HEADING);
        rows.stream()
                .sorted(Comparator.comparingInt(this::place))
                .map(Row::line)
                .forEach(table::append);
        return table.toString();
    }

    private int place(Row row) {
        for (int i = 0; i < order.size(); i++) {
            if (row.isOf(order.get(i))) {
                return i;
            }
        }
        return order.size();
    }

    private static String machineTable(Machine machine, LocalDate day) {
        return """
                | machine of the latest run | |
                |---|---|
                | processor | %s, %d cores |
                | memory | %d GiB |
                | system | %s |
                | Java | %s |
                | browser | %s |
                | day | %s |
                """.formatted(
                        machine.processor(),
                        machine.cores(),
                        machine.memoryGiB(),
                        machine.system(),
                        machine.jdk(),
                        machine.browser(),
                        day);
    }
}
