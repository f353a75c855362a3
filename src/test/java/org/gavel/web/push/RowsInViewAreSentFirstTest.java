package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gavel.json.JsonText;
import org.gavel.roster.ActMark;
import org.gavel.roster.RosterEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row in view changes at once; a thousand rows out of view cost no frame each. */
class RowsInViewAreSentFirstTest {

    private final TestRoster room = new TestRoster();
    private final RosterWindow window = new RosterWindow(room.roster, Locale.ENGLISH, Names.PLAIN);
    private final List<Pacer.Urgency> told = new ArrayList<>();

    @BeforeEach
    void fill() {
        room.join(IntStream.range(0, 20).mapToObj(i -> "Member " + i).toArray(String[]::new));
        window.move(0, 10);
        show();
        room.roster.listen(new RosterUrgency(window, told::add));
    }

    private void show() {
        window.follow();
        window.shown(Arrays.stream(window.handles())
                .mapToObj(window::entry)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(RosterEntry::handle, entry -> entry)));
    }

    @Test
    void aTalkerInView() {
        room.audio("Member 3", false, true);

        assertThat(told).containsExactly(Pacer.Urgency.IN_VIEW);
    }

    @Test
    void aTalkerOutOfViewCanWait() {
        room.audio("Member 15", false, true);

        assertThat(told).containsExactly(Pacer.Urgency.OUT_OF_VIEW);
    }

    @Test
    void aMemberWhoLeavesTheView() {
        room.leave("Member 3");
        room.leave("Member 15");

        assertThat(told).containsExactly(Pacer.Urgency.IN_VIEW, Pacer.Urgency.OUT_OF_VIEW);
    }

    @Test
    void aJoinBelowTheEdgeCanWaitAndOneAboveCannot() {
        room.join("Late");
        window.move(0, 100);
        show();
        room.join("Later");

        assertThat(told).containsExactly(Pacer.Urgency.OUT_OF_VIEW, Pacer.Urgency.IN_VIEW);
    }

    @Test
    void aLoadedRowOutOfViewCanWaitUntilItIsInView() {
        window.look(0, 5);
        show();
        room.audio("Member 7", false, true);
        window.look(5, 5);
        show();
        room.audio("Member 7", true, false);
        room.audio("Member 3", false, true);

        assertThat(told).containsExactly(Pacer.Urgency.OUT_OF_VIEW, Pacer.Urgency.IN_VIEW, Pacer.Urgency.OUT_OF_VIEW);
    }

    @Test
    void aMemberWhoComesToMatchTheFilter() {
        window.ask(Query.read(JsonText.object().add("filter", "speaking").build()));
        show();
        room.audio("Member 15", false, true);
        show();
        room.audio("Member 16", true, true);

        assertThat(told).containsExactly(Pacer.Urgency.IN_VIEW, Pacer.Urgency.OUT_OF_VIEW);
    }

    @Test
    void anActThatBeginsWaitsForNoFrameOfItsOwnAndItsOutcomeDoesNotWaitForIt() {
        List<Integer> ada = List.of(room.entry("Member 3").handle());
        room.roster.mark(ada, entry -> entry.underway("mute"));
        room.roster.mark(ada, entry -> entry.marked(new ActMark("mute", "chair", Instant.EPOCH, null)));

        assertThat(told).containsExactly(Pacer.Urgency.OUT_OF_VIEW, Pacer.Urgency.OUTCOME);
    }

    @Test
    void anOutcomeOutOfViewCanWait() {
        List<Integer> far = List.of(room.entry("Member 15").handle());
        room.roster.mark(far, entry -> entry.underway("mute"));
        room.roster.mark(far, entry -> entry.marked(new ActMark("mute", "chair", Instant.EPOCH, null)));

        assertThat(told).containsExactly(Pacer.Urgency.OUT_OF_VIEW, Pacer.Urgency.OUT_OF_VIEW);
    }

    @Test
    void factsAboveTheRoster() {
        room.roster.touched();

        assertThat(told).containsExactly(Pacer.Urgency.IN_VIEW);
    }
}
