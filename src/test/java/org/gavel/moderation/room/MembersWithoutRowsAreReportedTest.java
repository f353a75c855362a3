package org.gavel.moderation.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A room whose list has members and whose channel has none is reported as that, and neither as “0 members” nor as “not running”. */
class MembersWithoutRowsAreReportedTest {

    private final ModerationStage stage = new ModerationStage();

    @BeforeEach
    void anEmptyChannel() {
        stage.at.permit("admin");
        stage.at.mayApi.add("admin");
        stage.signIn("admin");
        stage.clock.pass(Duration.ofSeconds(10));
        stage.room.tick();
    }

    private void list(String... channels) {
        stage.at.list = stage.at.listOf(channels);
        stage.clock.pass(Duration.ofSeconds(10));
        stage.reports.tick();
    }

    private Freshness.Kind kind() {
        return stage.room.freshness().kind();
    }

    @Test
    void onlyAfterTheRowsWereFetchedOnceMore() {
        int boots = stage.at.boots;

        list("uuid-1", "uuid-2");
        assertThat(stage.at.boots).isEqualTo(boots + 1);
        assertThat(kind()).isNotEqualTo(Freshness.Kind.UNSEEN);

        list("uuid-1", "uuid-2");
        assertThat(kind()).isEqualTo(Freshness.Kind.UNSEEN);
        assertThat(stage.room.unseen()).isEqualTo(2);
        assertThat(stage.at.boots).isEqualTo(boots + 1);
    }

    @Test
    void andNoMoreAsSoonAsOneShows() {
        list("uuid-1", "uuid-2");
        list("uuid-1", "uuid-2");

        stage.at.join(1, "Ada");

        assertThat(kind()).isEqualTo(Freshness.Kind.LIVE);
        assertThat(stage.room.unseen()).isZero();
    }

    @Test
    void norWhenTheListHasThemNoMore() {
        list("uuid-1", "uuid-2");
        list("uuid-1", "uuid-2");

        stage.at.list = "[]";
        stage.clock.pass(Duration.ofSeconds(10));
        stage.reports.tick();

        assertThat(kind()).isNotEqualTo(Freshness.Kind.UNSEEN);
    }

    @Test
    void oneOfManyWithoutARowIsNoContradiction() {
        stage.at.join(1, "Ada");
        list("uuid-1", "uuid-screen");
        list("uuid-1", "uuid-screen");
        list("uuid-1", "uuid-screen");

        assertThat(kind()).isEqualTo(Freshness.Kind.LIVE);
    }
}
