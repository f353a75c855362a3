package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gavel.attendance.SightedRoom.second;

import org.junit.jupiter.api.Test;

/** The chart shows how many attendees were present at the same time. */
class PresenceCurveTest {

    private final PresenceCurve.Builder stays = new PresenceCurve.Builder();

    @Test
    void noAttendeesMakeAnEmptyCurve() {
        assertThat(stays.build().points()).isEmpty();
    }

    @Test
    void eachStepTellsTheMostAtOnce() {
        stays.add(second(0), second(60));
        stays.add(second(10), second(20));
        stays.add(second(15), second(16));
        stays.add(second(40), second(41));

        assertThat(stays.build().points())
                .hasSize(PresenceCurve.STEPS)
                .extracting(PresenceCurve.Point::from, PresenceCurve.Point::most)
                .contains(
                        tuple(second(0), 1),
                        tuple(second(10), 2),
                        tuple(second(15), 3),
                        tuple(second(17), 2),
                        tuple(second(30), 1),
                        tuple(second(40), 2),
                        tuple(second(59), 1));
    }

    @Test
    void aStayOfNoLengthIsSeen() {
        stays.add(second(5), second(5));

        assertThat(stays.build().points()).extracting(PresenceCurve.Point::most).containsExactly(1);
    }

    @Test
    void anArrivalAndADepartureAtTheSameMomentOverlapOnlyThen() {
        stays.add(second(0), second(30));
        stays.add(second(30), second(60));

        assertThat(stays.build().points()).extracting(PresenceCurve.Point::most).contains(1, 2);
    }
}
