package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A row goes to the index that its event names, or to the end where the index lies beyond the roster. */
class IndexIsOnlyAHintTest {

    private static final long NOW = 1_000_000;

    private final LiveArrayMirror<String> mirror = new LiveArrayMirror<>(MirrorLimits.USUAL, () -> 0.5, NOW);

    @Test
    void outsideMeansTheEnd() {
        boot();

        assertThat(mirror.apply(new LiveArrayEvent.Add<>(1, "c", "row", 57), NOW))
                .containsExactly(new LiveArrayChange.Added<>("c", "row", 2));
    }

    @Test
    void insideMeansThere() {
        boot();

        assertThat(mirror.apply(new LiveArrayEvent.Add<>(1, "c", "row", 1), NOW))
                .containsExactly(new LiveArrayChange.Added<>("c", "row", 1));
        assertThat(mirror.rows().stream().map(LiveArrayEvent.Keyed::key)).containsExactly("a", "c", "b");
    }

    @Test
    void aKnownKeyStaysWhereItIs() {
        boot();

        assertThat(mirror.apply(new LiveArrayEvent.Add<>(1, "b", "again", 0), NOW))
                .containsExactly(new LiveArrayChange.Modified<>("b", "row", "again"));
    }

    @Test
    void aModifyOfAnUnknownMemberAddsThem() {
        boot();

        assertThat(mirror.apply(new LiveArrayEvent.Modify<>(1, "c", "row"), NOW))
                .containsExactly(new LiveArrayChange.Added<>("c", "row", 2));
    }

    private void boot() {
        mirror.connected(NOW);
        mirror.bootstrapSent(NOW);
        mirror.apply(
                new LiveArrayEvent.Boot<>(
                        List.of(new LiveArrayEvent.Keyed<>("a", "row"), new LiveArrayEvent.Keyed<>("b", "row"))),
                NOW);
    }
}
