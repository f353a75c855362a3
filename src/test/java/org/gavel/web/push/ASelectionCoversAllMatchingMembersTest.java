package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gavel.json.JsonText;
import org.gavel.moderation.act.ActRequest;
import org.junit.jupiter.api.Test;

/** A selection covers all matching members, also those that the page has not loaded and a message cannot list. */
class ASelectionCoversAllMatchingMembersTest {

    /** Handles as long as they become in years. */
    private static final int FIRST_HANDLE = 10_000_000;

    private static String act(int members) {
        String rows = IntStream.range(FIRST_HANDLE, FIRST_HANDLE + members)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return "{\"t\":\"act\",\"id\":\"a1\",\"act\":\"mute\",\"rows\":[" + rows + "]}";
    }

    @Test
    void theLargestSelectionFitsInOneMessage() {
        String message = act(ActRequest.MAX_MEMBERS);

        assertThat(message.length()).isLessThan(LiveEndpoint.MAX_MESSAGE);
        assertThat(ActMessage.request(JsonText.readObject(message)).on()).hasSize(ActRequest.MAX_MEMBERS);
    }

    @Test
    void aLargerOneIsRefused() {
        String message = act(ActRequest.MAX_MEMBERS + 1);

        assertThatThrownBy(() -> ActMessage.request(JsonText.readObject(message)))
                .isInstanceOf(BadMessageException.class);
    }

    @Test
    void everybodyIsWhoMatchesAndIsThere() {
        TestRoster room = new TestRoster();
        room.join("Ada", "Ben", "Cleo", "Dan");
        RosterWindow window = new RosterWindow(room.roster, Locale.ENGLISH, Names.PLAIN);
        window.move(0, 2);
        window.follow();
        window.shown(Map.of(room.entry("Ada").handle(), room.entry("Ada")));
        int[] rest = {
            room.entry("Ben").handle(),
            room.entry("Cleo").handle(),
            room.entry("Dan").handle()
        };

        room.leave("Ada");
        window.follow();

        assertThat(window.total()).isEqualTo(4);
        assertThat(window.everybody()).containsExactly(rest);
    }
}
