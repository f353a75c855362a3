package org.gavel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Latencies belong to events that were painted. Events that were never painted are counted. */
class EachPaintedTurnFindsItsEventTest {

    private static Turn turn(String member, boolean talking, double at) {
        return new Turn(member, talking, at);
    }

    @Test
    void theLatestAlikeBeforeItIsItsCause() {
        List<Turn> sent = List.of(
                turn("Member 1", true, 100),
                turn("Member 1", false, 200),
                turn("Member 1", true, 300),
                turn("Member 2", true, 310));
        List<Turn> painted =
                List.of(turn("Member 1", true, 120), turn("Member 1", false, 230), turn("Member 1", true, 340));
        Latency latency = Latency.between(sent, painted, List.of("Member 1"), 0, 1_000);
        assertThat(latency.delays().sorted()).containsExactly(20, 30, 40);
        assertThat(latency.unpainted()).isZero();
    }

    @Test
    void unpaintedEventsAreCountedWithinTheMeasuredTime() {
        List<Turn> sent = List.of(
                turn("Member 1", true, 50),
                turn("Member 1", false, 150),
                turn("Member 1", true, 160),
                turn("Member 1", false, 170),
                turn("Member 1", true, 950));
        List<Turn> painted = List.of(turn("Member 1", false, 190));
        Latency latency = Latency.between(sent, painted, List.of("Member 1"), 100, 900);
        assertThat(latency.delays().sorted()).containsExactly(20);
        assertThat(latency.unpainted()).isEqualTo(2);
    }

    @Test
    void percentilesAreValuesThatWereMeasured() {
        Spread spread = Spread.of(List.of(4.0, 1.0, 3.0, 2.0));
        assertThat(spread.median()).isEqualTo(2.0);
        assertThat(spread.p99()).isEqualTo(4.0);
        assertThat(Spread.all(List.of(spread, Spread.of(List.of(9.0)))).most()).isEqualTo(9.0);
        assertThatThrownBy(() -> Spread.of(List.of()).median()).isInstanceOf(IllegalStateException.class);
    }
}
