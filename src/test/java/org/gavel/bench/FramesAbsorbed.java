package org.gavel.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures how many frames one core processes, and the share of the possible maximum ({@link Absorbing}). */
final class FramesAbsorbed implements Measurement {

    private static final double GOAL = 50_000;
    private static final int FORKS = 2;
    private static final int WARM_UPS = 3;
    private static final int REPETITIONS = 4;

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public List<Figure> run(Scale scale) throws RunnerException {
        Collection<RunResult> results = new Runner(options(scale)).run();
        return Stream.of(Absorbing.RECORDED, Absorbing.GENERATED)
                .map(rows -> figure(results, rows))
                .toList();
    }

    private static Options options(Scale scale) {
        boolean full = scale == Scale.FULL;
        return new OptionsBuilder()
                .include("^" + Absorbing.class.getName().replace(".", "\\.") + "\\.")
                .forks(full ? FORKS : 1)
                .warmupIterations(full ? WARM_UPS : 1)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(full ? REPETITIONS : 1)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseG1GC")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private Figure figure(Collection<RunResult> results, String rows) {
        Result<?> absorbed = result(results, "absorbed", rows);
        double tokens = result(results, "tokens", rows).getScore();
        double fastest = result(results, "fastestTokens", rows).getScore();
        double frames = absorbed.getScore();
        RowTexts texts = Absorbing.texts(rows);
        return new Figure(
                name() + "." + rows,
                "frames absorbed, text → typed change, one core",
                rows + " rows, " + texts.bytes() / texts.changes().size() + " bytes a frame",
                String.format(Locale.ROOT, "≥ %,.0f a second, and its share of a bare tokenizer", GOAL),
                String.format(
                        Locale.ROOT,
                        "%,.0f a second; %.0f %% of the parser’s own pace, %.0f %% of the fastest one’s",
                        frames,
                        100 * frames / tokens,
                        100 * frames / fastest),
                frames >= GOAL,
                String.format(
                        Locale.ROOT,
                        "± %,.0f (99.9 %%, %d samples of 1 s in forked JVMs); tokens alone: %,.0f a second with the same"
                                + " parser, %,.0f with Jackson out of bytes; %,.0f bytes allocated a frame",
                        absorbed.getScoreError(),
                        absorbed.getSampleCount(),
                        tokens,
                        fastest,
                        allocated(results, rows)));
    }

    private static Result<?> result(Collection<RunResult> results, String method, String rows) {
        return run(results, method, rows).getPrimaryResult();
    }

    private static double allocated(Collection<RunResult> results, String rows) {
        for (Map.Entry<String, ?> result :
                run(results, "absorbed", rows).getSecondaryResults().entrySet()) {
            if (result.getKey().endsWith("gc.alloc.rate.norm")) {
                return ((Result<?>) result.getValue()).getScore();
            }
        }
        return Double.NaN;
    }

    private static RunResult run(Collection<RunResult> results, String method, String rows) {
        return results.stream()
                .filter(run -> run.getParams().getBenchmark().endsWith("." + method))
                .filter(run -> run.getParams().getParam("rows").equals(rows))
                .findFirst()
                .orElseThrow();
    }
}
