package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.LayoutQuery;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.moderation.room.RoomLayouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gavel asks the switch for the layouts of a room, changes to one of them, and can change back. */
class TheLayoutIsChosenFromThoseOfTheSwitchTest {

    private final ModerationStage stage = new ModerationStage();
    private final UndoLog log = new UndoLog(() -> 0);
    private ModeratorLink link;

    @BeforeEach
    void aRoomOfOne() {
        stage.at.permit("admin");
        link = stage.signIn("admin");
        stage.at.join(1, "Ana");
    }

    private RoomLayouts read(ModeratorLink by) {
        CompletableFuture<RoomLayouts> read =
                new LayoutQuery(stage.room, by).read().toCompletableFuture();
        assertThat(read).isCompleted();
        return read.join();
    }

    private ActResult use(String layout) {
        return stage.act(link, new ActRequest(Act.LAYOUT, List.of(), false, layout, null));
    }

    @Test
    void theControlChannelTellsLayoutsGroupsAndThePresentLayout() {
        RoomLayouts layouts = read(link);

        assertThat(layouts.available().layouts()).containsExactly("1x1", "2x1", "2x2");
        assertThat(layouts.available().groups()).containsOnlyKeys("grid");
        assertThat(layouts.current()).isEqualTo("2x1");
    }

    @Test
    void aRoomWithoutACanvasHasNoLayouts() {
        stage.at.layout = "";

        RoomLayouts layouts = read(link);

        assertThat(layouts.available().layouts()).isEmpty();
        assertThat(layouts.current()).isNull();
    }

    @Test
    void theApiTellsLayoutsAlone() {
        stage.at.mayView.add("super");
        stage.at.mayApi.add("super");
        ModeratorLink byApi = stage.signIn("super");
        byApi.learnApi();

        RoomLayouts layouts = read(byApi);

        assertThat(layouts.available().layouts()).containsExactly("1x1", "2x1", "2x2");
        assertThat(layouts.available().groups()).isEmpty();
        assertThat(layouts.current()).isNull();
    }

    @Test
    void aSwitchThatDoesNotAnswerIsAFailure() {
        stage.at.silent = true;

        CompletableFuture<RoomLayouts> read =
                new LayoutQuery(stage.room, link).read().toCompletableFuture();

        assertThat(read).isNotCompleted();
        assertThatThrownBy(read::get).hasRootCauseInstanceOf(java.util.concurrent.TimeoutException.class);
    }

    @Test
    void theSwitchUsesTheChosenLayout() {
        assertThat(use("2x2").ok()).isEqualTo(1);

        assertThat(stage.at.layout).isEqualTo("2x2");
        assertThat(stage.room.layout()).contains("2x2");
    }

    @Test
    void aChangeCanBeUndone() {
        read(link);
        assertThat(log.note("a1", stage.room, use("2x2"))).isEqualTo(1);

        ActRequest back = log.take("a1", stage.room).orElseThrow().request().orElseThrow();
        ActResult undone = stage.act(link, back);

        assertThat(undone.ok()).isEqualTo(1);
        assertThat(stage.at.layout).isEqualTo("2x1");
    }

    @Test
    void whatAnotherModeratorChangedSinceIsNotUndone() {
        read(link);
        log.note("a1", stage.room, use("2x2"));

        stage.at.respond("3000-seven.local vid-layout 1x1 all", "+OK Change canvas 1 to layout [1x1]\n");

        assertThat(log.take("a1", stage.room).orElseThrow().request()).isEmpty();
    }

    @Test
    void withoutAKnownLayoutThereIsNothingToUndo() {
        assertThat(log.note("a1", stage.room, use("2x2"))).isZero();
    }

    /** The switch tells only a layout, not the group that chose it. */
    @Test
    void aGroupStaysTheCurrentOneWhileTheSwitchShowsOneOfItsLayouts() {
        use("group:grid");
        assertThat(read(link).current()).isEqualTo("group:grid");

        stage.at.layout = "1up_top_left+5";
        assertThat(read(link).current()).isEqualTo("1up_top_left+5");
    }

    @Test
    void anUnknownGroupIsNoSuccess() {
        stage.at.answer = "+OK Change to layout group [(null)]\n-ERR Invalid layout [group:nosuch]\n";

        ActResult result = use("group:nosuch");

        assertThat(result.ok()).isZero();
        assertThat(result.why().key()).isEqualTo("refusal.INVALID_LAYOUT");
    }

    /** Where each member has a canvas of their own, the switch reports its success as an error. */
    @Test
    void aGroupForOwnCanvasesIsASuccess() {
        stage.at.answer = "-ERR Change personal canvas to layout group [grid]\n";

        assertThat(use("group:grid").ok()).isEqualTo(1);
    }

    @Test
    void aRoomThatEndsHasNoLayout() {
        use("2x2");

        stage.room.notRunning(stage.clock.instant());

        assertThat(stage.room.layout()).isEmpty();
    }
}
