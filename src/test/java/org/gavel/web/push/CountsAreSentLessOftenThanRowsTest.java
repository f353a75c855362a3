package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.json.JsonText;
import org.gavel.moderation.room.OneRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row in view changes with the next frame. The counts above it come with a later one, and always come. */
class CountsAreSentLessOftenThanRowsTest {

    private record Sent(long at, JsonObject frame) {

        boolean hasRow() {
            return !frame.getJsonArray("rows").isEmpty();
        }

        Optional<Integer> muted() {
            return Optional.ofNullable(frame.getJsonObject("counts")).map(counts -> counts.getInt("muted"));
        }
    }

    private final Times times = new Times();
    private final OneRoom one = new OneRoom();
    private final List<Sent> sent = new ArrayList<>();
    private final Pacer pacer = new Pacer(times, () -> times.now, this::send);
    private final RosterView view = new RosterView(
            one.room(),
            new Viewer(
                    one.link(),
                    one.accessControl(),
                    one.permit(),
                    one.finder(),
                    TestMemory.of(one),
                    new BundleMessages(Locale.ENGLISH)),
            pacer);

    private void send() {
        Optional.ofNullable(view.frame())
                .ifPresent(frame -> sent.add(new Sent(times.now, JsonText.readObject(frame.text()))));
    }

    @BeforeEach
    void show() {
        for (int member = 1; member <= 5; member++) {
            one.join(member, "Member " + member);
        }
        times.passTo(1_000);
        view.query(JsonText.object().add("first", 0).add("count", 20).build());
        pacer.ask(Pacer.Urgency.IN_VIEW);
        times.passTo(2_000);
        sent.clear();
    }

    private void twoChangesSoonAfterEachOther() {
        one.mute(1, true);
        times.passTo(2_020);
        one.mute(2, true);
    }

    @Test
    void aSingleChangeBringsBothAtOnce() {
        one.mute(1, true);
        times.passTo(3_000);

        assertThat(sent).singleElement().satisfies(only -> {
            assertThat(only.at()).isEqualTo(2_000);
            assertThat(only.hasRow()).isTrue();
            assertThat(only.muted()).hasValue(1);
        });
    }

    @Test
    void theRowOfTheNextChangeDoesNotWaitForTheCountAndTheCountFollows() {
        twoChangesSoonAfterEachOther();
        times.passTo(4_000);

        assertThat(sent).hasSize(3);
        assertThat(sent.get(1).at()).isEqualTo(2_020);
        assertThat(sent.get(1).hasRow()).isTrue();
        assertThat(sent.get(1).muted()).isEmpty();
        assertThat(sent.get(2).at()).isEqualTo(2_000 + Pacer.Urgency.OUT_OF_VIEW.millis());
        assertThat(sent.get(2).hasRow()).isFalse();
        assertThat(sent.get(2).muted()).hasValue(2);
    }

    @Test
    void theCountRidesOnAFrameThatGoesAnyway() {
        twoChangesSoonAfterEachOther();
        times.passTo(2_200);
        one.mute(3, true);
        times.passTo(4_000);

        assertThat(sent).extracting(Sent::at).containsExactly(2_000L, 2_020L, 2_200L);
        assertThat(sent.get(2).hasRow()).isTrue();
        assertThat(sent.get(2).muted()).hasValue(3);
    }
}
