package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** After any loss, duplicate, swap or forgery the mirror ends equal to the switch's array, in its order. */
@Domain(Histories.class)
class MirrorHealsFromAnyFaultTest {

    @Property(tries = 2_000)
    void endsEqualToTheTruth(@ForAll Histories.History history) {
        HistoryReplay journey = new HistoryReplay(history, true);
        history.steps().forEach(journey::play);

        journey.calm();

        LiveArrayMirror<String> mirror = journey.mirror();
        assertThat(mirror.rows().stream().map(LiveArrayEvent.Keyed::key))
                .isEqualTo(journey.array().order());
        assertThat(mirror.rows())
                .allSatisfy(keyed ->
                        assertThat(keyed.row()).isEqualTo(journey.array().rows().get(keyed.key())));
        assertThat(mirror.state())
                .isInstanceOf(journey.array().isRunning() ? MirrorState.Live.class : MirrorState.Idle.class);
    }
}
