package org.gavel.livearray;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A live mirror has the rows of the switch, unless nothing that arrived could reveal a loss. */
@Domain(Histories.class)
class MirrorIsNeverSilentlyStaleTest {

    @Property(tries = 3_000)
    void liveMeansTrue(@ForAll Histories.History history) {
        HistoryReplay journey = new HistoryReplay(history, false);
        for (Histories.Step step : history.steps()) {
            if (step.fault() == Histories.Fault.SWAPPED) {
                continue;
            }
            journey.play(step);
            if (journey.mirror().state() instanceof MirrorState.Live && journey.couldKnow()) {
                assertThat(journey.mirror().rows().stream().map(LiveArrayEvent.Keyed::row))
                        .containsExactlyElementsOf(journey.array().rows().values());
            }
        }
    }
}
