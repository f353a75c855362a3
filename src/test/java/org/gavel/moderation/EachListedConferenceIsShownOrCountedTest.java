package org.gavel.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.LiveArrayReader;
import org.gavel.json.JsonText;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each conference that the switch lists is a room, or is counted among those that are not shown. */
class EachListedConferenceIsShownOrCountedTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink admin;

    @BeforeEach
    void somebodyWhoMayAsk() {
        stage.at.permit("admin");
        stage.at.mayApi.add("admin");
        admin = stage.signIn("admin");
    }

    private void list(List<String> names) {
        var all = JsonText.array();
        names.forEach(
                name -> all.add(JsonText.object().add("conference_name", name).add("member_count", 2)));
        stage.at.list = all.build().toString();
        stage.clock.pass(Duration.ofSeconds(10));
        stage.reports.tick();
    }

    @Test
    void namesWithAnySignAreRooms() {
        List<String> names = List.of("Rat der Räte", "ops:north", "*", "#1", "100%", "会议室", "a'b\\c");

        list(names);

        assertThat(names)
                .allSatisfy(name -> assertThat(stage.rooms.find(new ConferenceId(name, "seven.local")))
                        .isPresent());
        assertThat(stage.reports.leftOut().isNone()).isTrue();
    }

    @Test
    void theSameNameInTwoDomainsIsTwoRooms() {
        list(List.of("5000@a.test", "5000@b.test", "5000"));

        assertThat(List.of("a.test", "b.test", "seven.local"))
                .allSatisfy(domain -> assertThat(stage.rooms.find(new ConferenceId("5000", domain)))
                        .isPresent());
    }

    @Test
    void aNameThatCannotBeSentBackIsCounted() {
        list(List.of("fine", "bad\uFFFDbytes", "x".repeat(129), "@nowhere"));

        assertThat(stage.reports.leftOut()).isEqualTo(new RoomReports.LeftOut(3, 0));

        list(List.of("fine"));
        assertThat(stage.reports.leftOut().isNone()).isTrue();
    }

    @Test
    void rowsWithoutAKeyAreCountedUntilTheNextBootstrap() {
        stage.at.join(1, "Ada");
        stage.at.addWithoutKey();
        stage.at.addWithoutKey();

        assertThat(stage.room.roster().size()).isEqualTo(1);
        assertThat(stage.room.leftOut()).isEqualTo(2);

        stage.connectionOf(admin)
                .broadcast(FakeSwitch.ROOM.liveArrayChannel(), new LiveArrayReader(FakeSwitch.ROOM).bootstrapRequest());
        assertThat(stage.room.leftOut()).isZero();
    }

    @Test
    void roomsBeyondTheLimitAreCounted() {
        int before = stage.rooms.all().size();

        list(IntStream.range(0, LiveRooms.MAX_ROOMS + 5)
                .mapToObj(i -> "room" + i)
                .toList());

        assertThat(stage.rooms.all()).hasSize(LiveRooms.MAX_ROOMS);
        assertThat(stage.reports.leftOut()).isEqualTo(new RoomReports.LeftOut(0, before + 5));
    }
}
