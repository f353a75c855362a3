package org.gavel.bench;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One thread takes in frames: all of the way from text to change, and beside it what no reader can do without, telling the tokens of
 * the same texts apart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Absorbing {

    static final String RECORDED = "recorded";
    static final String GENERATED = "generated";

    /** More than the caches of a processor hold, because new frames are in no cache. */
    static final int FRAMES = 10_000;

    private final JsonProvider provider = JsonProvider.provider();
    private final JsonFactory jackson = new JsonFactory();

    @Param({RECORDED, GENERATED})
    private String rows;

    private RowTexts texts;
    private List<byte[]> bytes;
    private RowIntake intake;

    static RowTexts texts(String rows) {
        return rows.equals(RECORDED) ? RowTexts.recorded(FRAMES) : RowTexts.generated(FRAMES);
    }

    @Setup(Level.Trial)
    public void read() {
        texts = texts(rows);
        bytes = texts.changes().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The serials begin anew, and so must the roster; it takes thousandths of the time that is measured. */
    @Setup(Level.Invocation)
    public void enter() {
        intake = new RowIntake(texts);
    }

    /** From the text to the roster. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void absorbed(Blackhole hole) {
        for (String text : texts.changes()) {
            hole.consume(intake.absorb(text));
        }
        if (intake.gaps() > 0) {
            throw new IllegalStateException("the mirror has missed something: it did not take in all");
        }
    }

    /** The tokens alone, with the parser that Gavel uses. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void tokens(Blackhole hole) {
        for (String text : texts.changes()) {
            try (JsonParser parser = provider.createParser(new StringReader(text))) {
                while (parser.hasNext()) {
                    hole.consume(parser.next());
                }
            }
        }
    }

    /** The tokens alone, with the fastest parser in reach, out of bytes. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void fastestTokens(Blackhole hole) throws IOException {
        for (byte[] frame : bytes) {
            try (com.fasterxml.jackson.core.JsonParser parser = jackson.createParser(frame)) {
                for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    hole.consume(token);
                }
            }
        }
    }
}
