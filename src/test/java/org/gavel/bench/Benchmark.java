package org.gavel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how fast Gavel is and writes {@code docs/performance.md}. System properties: {@code bench.only}, names of measurements
 * with commas between, all when it is empty; {@code bench.report}, the file; {@code bench.scale}, {@code SHORT} for a try;
 * {@code gavel.test.server.dir}, the provisioned server.
 */
public final class Benchmark {

    private final List<Measurement> measurements;
    private final Report report;
    private final PrintStream out;
    private final List<String> failed = new ArrayList<>();

    Benchmark(List<Measurement> measurements, Report report, PrintStream out) {
        this.measurements = measurements;
        this.report = report;
        this.out = out;
    }

    /** All measurements, in the order of the report. */
    static List<Measurement> all() {
        return List.of(
                PaintedRows.large(),
                PaintedRows.huge(),
                new BulkBesideRows(),
                new PressedMute(),
                new FramesAbsorbed(),
                new OpenedRoom(),
                new NewcomerOpening(),
                new PageWeight(),
                new RevokedRole(),
                new ServerMemory(),
                new ManyViewsOfOneRoom(),
                new ManyModerators(),
                new BytesToBrowser(),
                new StalledBrowser(),
                new ServerStart());
    }

    /** Ends with status 1 when something could not be measured; a goal that was missed is no failure. */
    public static void main(String[] arguments) throws IOException {
        List<Measurement> all = all();
        List<String> names = all.stream().map(Measurement::name).toList();
        Report report = new Report(Path.of(System.getProperty("bench.report", "docs/performance.md")), names);
        Benchmark benchmark = new Benchmark(chosen(all, System.getProperty("bench.only", "")), report, System.out);
        System.exit(benchmark.run(Scale.valueOf(System.getProperty("bench.scale", "FULL"))) ? 0 : 1);
    }

    /**
     * The measurements of these names.
     *
     * @param only names with commas between; all when it is blank
     * @throws IllegalArgumentException that tells the names there are when one is not among them
     */
    static List<Measurement> chosen(List<Measurement> all, String only) {
        if (only.isBlank()) {
            return all;
        }
        List<String> names = all.stream().map(Measurement::name).toList();
        List<String> wanted =
                Arrays.stream(only.split(",", -1)).map(String::strip).toList();
        if (!names.containsAll(wanted)) {
            throw new IllegalArgumentException("bench.only: " + only + "; there are " + names);
        }
        return all.stream().filter(one -> wanted.contains(one.name())).toList();
    }

    /** Runs one after the other, keeps each result at once, and tells whether all could be measured. */
    boolean run(Scale scale) throws IOException {
        Machine machine = Machine.here();
        for (Measurement measurement : measurements) {
            out.println("== " + measurement.name());
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            if (measure(measurement, scale, today)) {
                report.write(machine, today);
            }
        }
        out.println(report.table());
        failed.forEach(name -> out.println("could not be measured: " + name));
        return failed.isEmpty();
    }

    private boolean measure(Measurement measurement, Scale scale, LocalDate today) {
        try {
            List<Figure> figures = measurement.run(scale);
            report.put(measurement.name(), figures, today);
            figures.forEach(
                    figure -> out.println(figure.name() + ": " + figure.measured() + " (" + figure.remark() + ")"));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failed.add(measurement.name());
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace(out);
            failed.add(measurement.name());
        }
        return false;
    }
}
