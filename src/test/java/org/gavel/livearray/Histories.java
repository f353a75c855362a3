package org.gavel.livearray;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generates arbitrary histories of a conference, with faults on the way to Gavel. */
final class Histories extends DomainContextBase {

    /** A step at the switch or on the feed. */
    enum Deed {
        JOIN,
        MODIFY,
        LEAVE,
        HIDE,
        END,
        OTHER_CLIENTS_BOOTSTRAP,
        FEED_LOST,
        REFRESH,
        PAUSE
    }

    /** A fault of the events of a step on their way. */
    enum Fault {
        NONE,
        LOST,
        TWICE,
        SWAPPED,
        CLEARED
    }

    /**
     * @param which chooses a member
     * @param pause milliseconds that pass after it
     */
    record Step(Deed deed, int which, Fault fault, int pause) {}

    record History(List<Step> steps, boolean doubleSubscription) {}

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(8, Deed.JOIN),
                Tuple.of(10, Deed.MODIFY),
                Tuple.of(5, Deed.LEAVE),
                Tuple.of(1, Deed.HIDE),
                Tuple.of(1, Deed.END),
                Tuple.of(1, Deed.OTHER_CLIENTS_BOOTSTRAP),
                Tuple.of(1, Deed.FEED_LOST),
                Tuple.of(1, Deed.REFRESH),
                Tuple.of(2, Deed.PAUSE));
        Arbitrary<Fault> faults = Arbitraries.frequency(
                Tuple.of(20, Fault.NONE),
                Tuple.of(2, Fault.LOST),
                Tuple.of(1, Fault.TWICE),
                Tuple.of(1, Fault.SWAPPED),
                Tuple.of(1, Fault.CLEARED));
        Arbitrary<Step> steps = Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, 20),
                        faults,
                        Arbitraries.integers().between(0, 3_000))
                .as(Step::new);
        return Combinators.combine(steps.list().ofMinSize(1).ofMaxSize(80), Arbitraries.of(false, true))
                .as(History::new);
    }
}
