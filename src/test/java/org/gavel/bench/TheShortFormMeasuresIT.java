package org.gavel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The benchmark in a browser, small: it still finds rows, turns and outcomes in Gavel's pages and in the bare one. Whoever changes a
 * page learns here that they have blinded it; one that finds nothing fails. No time is asserted.
 *
 * <p>Its promise is one about the benchmark, not about Gavel: {@code mvn -Pbench-short verify} runs it.
 */
@Tag("benchmark")
class TheShortFormMeasuresIT {

    static Stream<Measurement> inTheBrowser() {
        return Stream.of(
                PaintedRows.large(),
                new BulkBesideRows(),
                new PressedMute(),
                new OpenedRoom(),
                new NewcomerOpening(),
                new RevokedRole());
    }

    @ParameterizedTest
    @MethodSource("inTheBrowser")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void eachFindsWhatItMeasures(Measurement measurement) throws Exception {
        assertThat(measurement.run(Scale.SHORT))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.measured()).containsPattern("[1-9]"));
    }
}
