package org.gavel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of the benchmark replaces the rows that it measured, and nothing else in the report. */
class TheReportKeepsWhatIsWrittenByHandTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 2);
    private static final List<String> ORDER = List.of("painted", "pressed");
    private static final Machine MACHINE = new Machine("A processor", 2, 8, "Linux", "JDK", "Chromium");

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("docs").resolve("performance.md");
    }

    private static Figure figure(String name, String measured) {
        return new Figure(name, "what | bar", "1,000", "≤ 25 ms", measured, measured.equals("good"), "a\nremark");
    }

    @Test
    void theTextAroundTheMarksStaysAsItIs() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "# By hand\n\nbefore\n" + Report.BEGIN + "old\n" + Report.END + "\n## Why\nafter\n");

        Report report = new Report(file(), ORDER);
        report.put("painted", List.of(figure("painted", "good")), FIRST);
        report.write(MACHINE, FIRST);

        assertThat(Files.readString(file()))
                .startsWith("# By hand\n\nbefore\n" + Report.BEGIN)
                .endsWith(Report.END + "\n## Why\nafter\n")
                .contains("A processor, 2 cores")
                .doesNotContain("old\n");
    }

    @Test
    void rowsThatWereNotMeasuredAgainKeepTheirDay() throws IOException {
        Report first = new Report(file(), ORDER);
        first.put("pressed", List.of(figure("pressed", "good")), FIRST);
        first.put("painted", List.of(figure("painted.1000", "bad"), figure("painted.gone", "bad")), FIRST);
        first.write(MACHINE, FIRST);

        Report second = new Report(file(), ORDER);
        second.put("painted", List.of(figure("painted.1000", "good")), SECOND);
        second.write(MACHINE, SECOND);

        assertThat(rows())
                .containsExactly(
                        "| `painted.1000` | what \\| bar | 1,000 | ≤ 25 ms | good | yes | a remark | 2026-11-02 |",
                        "| `pressed` | what \\| bar | 1,000 | ≤ 25 ms | good | yes | a remark | 2026-11-01 |");
    }

    @Test
    void aMissedGoalIsPlainToSee() throws IOException {
        Report report = new Report(file(), ORDER);
        report.put("painted", List.of(figure("painted", "bad")), FIRST);
        report.write(MACHINE, FIRST);
        assertThat(rows()).singleElement().asString().contains("| bad | **no** |");
        assertThat(new Report(file(), ORDER).table()).contains("| bad | **no** |");
    }

    @Test
    void aReportWithoutItsMarksIsNotOverwritten() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "all by hand\n");
        assertThatThrownBy(() -> new Report(file(), ORDER)).isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(file())).isEqualTo("all by hand\n");
    }

    @Test
    void aFailedMeasurementKeepsItsOldRowAndFailsTheRun() throws IOException {
        Report before = new Report(file(), ORDER);
        before.put("painted", List.of(figure("painted", "good")), FIRST);
        before.write(MACHINE, FIRST);

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<Measurement> both = List.of(measurement("painted", true), measurement("pressed", false));
        Benchmark benchmark =
                new Benchmark(both, new Report(file(), ORDER), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(benchmark.run(Scale.SHORT)).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("could not be measured: painted");
        assertThat(rows()).hasSize(2).first().asString().contains("`painted`").contains("2026-11-01");
    }

    @Test
    void aNameThatIsNoMeasurementIsRefusedWithThoseThatAre() {
        List<Measurement> both = List.of(measurement("painted", false), measurement("pressed", false));
        assertThat(Benchmark.chosen(both, "")).isEqualTo(both);
        assertThat(Benchmark.chosen(both, " pressed")).containsExactly(both.get(1));
        assertThatThrownBy(() -> Benchmark.chosen(both, "presed")).hasMessageContaining("painted, pressed");
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(file()).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static Measurement measurement(String name, boolean fails) {
        return new Measurement() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Figure> run(Scale scale) {
                if (fails) {
                    throw new IllegalStateException("no switch");
                }
                return List.of(figure(name, "good"));
            }
        };
    }
}
