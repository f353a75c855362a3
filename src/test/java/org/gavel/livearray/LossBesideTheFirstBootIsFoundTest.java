package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.livearray.LiveArrayEvent.Add;
import org.gavel.livearray.LiveArrayEvent.Boot;
import org.gavel.livearray.LiveArrayEvent.Keyed;
import org.junit.jupiter.api.Test;

/** No serial shows that the first event behind a feed's first boot was lost, so the mirror soon asks once more. */
class LossBesideTheFirstBootIsFoundTest {

    private final LiveArrayMirror<String> mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, 0);

    @Test
    void withinSecondsOfTheFirstSerial() {
        mirror.connected(0);
        mirror.bootstrapSent(0);
        mirror.apply(new Boot<>(List.of(new Keyed<>("ada", "Ada"))), 10);
        // Serial 7, that Ben has come, is lost.
        mirror.apply(new Add<>(8, "cleo", "Cleo", 2), 1_000);
        assertThat(mirror.bootstrapDue(1_001)).isFalse();

        mirror.tick(4_000);
        assertThat(mirror.bootstrapDue(4_000)).isTrue();
        mirror.bootstrapSent(4_000);
        mirror.apply(
                new Boot<>(List.of(new Keyed<>("ada", "Ada"), new Keyed<>("ben", "Ben"), new Keyed<>("cleo", "Cleo"))),
                4_010);

        assertThat(mirror.rows()).extracting(Keyed::key).containsExactly("ada", "ben", "cleo");
    }

    @Test
    void andNotAgainAndAgain() {
        mirror.connected(0);
        mirror.bootstrapSent(0);
        mirror.apply(new Boot<>(List.of()), 10);
        mirror.apply(new Add<>(1, "ada", "Ada", 0), 1_000);
        mirror.tick(4_000);
        mirror.bootstrapSent(4_000);
        mirror.apply(new Boot<>(List.of(new Keyed<>("ada", "Ada"))), 4_010);
        mirror.apply(new Add<>(2, "ben", "Ben", 1), 5_000);

        mirror.tick(60_000);
        assertThat(mirror.bootstrapDue(60_000)).isFalse();
    }
}
