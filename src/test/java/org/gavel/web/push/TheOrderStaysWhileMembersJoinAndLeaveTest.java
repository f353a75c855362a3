package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gavel.json.JsonText;
import org.gavel.roster.RosterEntry;
import org.junit.jupiter.api.Test;

/** Rows move only when the moderator asks for it, so that a click hits the intended row. */
class TheOrderStaysWhileMembersJoinAndLeaveTest {

    private final TestRoster room = new TestRoster();
    private final RosterWindow window = new RosterWindow(room.roster, Locale.ENGLISH, Names.PLAIN);

    private List<String> shown() {
        window.follow();
        List<RosterEntry> entries = Arrays.stream(window.handles())
                .mapToObj(handle -> window.entry(handle).orElseThrow())
                .toList();
        window.shown(entries.stream().collect(Collectors.toMap(RosterEntry::handle, entry -> entry)));
        return entries.stream()
                .map(entry -> entry.member().name() + (entry.left() ? " left" : ""))
                .toList();
    }

    private void ask(String filter, String search, String sort, boolean desc) {
        JsonObject query = JsonText.object()
                .add("filter", filter)
                .add("search", search)
                .add("sort", sort)
                .add("desc", desc)
                .build();
        window.ask(Query.read(query));
    }

    @Test
    void aNewMemberIsLastUntilSortedAgain() {
        room.join("Cao", "Ana");
        window.move(0, 10);
        ask("all", "", "name", false);
        assertThat(shown()).containsExactly("Ana", "Cao");

        room.join("Ben");
        assertThat(shown()).containsExactly("Ana", "Cao", "Ben");

        ask("all", "", "name", false);
        assertThat(shown()).containsExactly("Ana", "Ben", "Cao");
    }

    @Test
    void aMemberWhoLeavesStaysInPlaceMarkedUntilSortedAgain() {
        room.join("Ana", "Ben", "Cao");
        window.move(0, 10);
        assertThat(shown()).containsExactly("Ana", "Ben", "Cao");

        room.leave("Ben");
        assertThat(shown()).containsExactly("Ana", "Ben left", "Cao");

        ask("all", "", "joined", false);
        assertThat(shown()).containsExactly("Ana", "Cao");
    }

    @Test
    void aMemberWhoLeavesOutsideTheWindowIsGoneAtOnce() {
        room.join("Ana", "Ben", "Cao");
        window.move(0, 1);
        shown();

        room.leave("Cao");
        shown();

        assertThat(window.total()).isEqualTo(2);
    }

    @Test
    void aFilterFollowsWhatHappens() {
        room.join("Ana", "Ben", "Cao");
        window.move(0, 10);
        ask("speaking", "", "joined", false);
        assertThat(shown()).isEmpty();

        room.audio("Cao", false, true);
        room.audio("Ana", false, true);
        assertThat(shown()).containsExactly("Cao", "Ana");

        room.audio("Cao", false, false);
        assertThat(shown()).containsExactly("Ana");
    }

    @Test
    void aSearchFindsNameAndNumberInAnyCase() {
        room.join("Ana", "Ben");
        window.move(0, 10);

        ask("all", "BE", "joined", false);
        assertThat(shown()).containsExactly("Ben");

        ask("all", "1001", "joined", false);
        assertThat(shown()).containsExactly("Ana", "Ben");
    }

    @Test
    void descendingIsTheOtherWayRound() {
        room.join("Ana", "Ben", "Cao");
        window.move(0, 10);
        ask("all", "", "name", true);

        assertThat(shown()).containsExactly("Cao", "Ben", "Ana");
    }

    @Test
    void aViewThatFellFarBehindStartsAnew() {
        room.join("Ana");
        window.move(0, 200);
        shown();

        room.join(IntStream.range(0, 20_000).mapToObj(i -> "M" + i).toArray(String[]::new));
        IntStream.range(0, 19_999).forEach(i -> room.leave("M" + i));

        assertThat(shown()).containsExactly("Ana", "M19999");
    }

    @Test
    void onlyTheWindowIsShown() {
        room.join(IntStream.range(0, 500).mapToObj(i -> "M" + i).toArray(String[]::new));
        window.move(100, 3);

        assertThat(shown()).containsExactly("M100", "M101", "M102");
        assertThat(window.total()).isEqualTo(500);
    }
}
