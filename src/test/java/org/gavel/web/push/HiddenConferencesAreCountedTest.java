package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonText;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.room.OneRoom;
import org.junit.jupiter.api.Test;

/** The wallboard says how many conferences of the switch it does not show. A room says why no number leads into it. */
class HiddenConferencesAreCountedTest {

    private final OneRoom one = new OneRoom();

    private JsonObject wall(RoomReports.LeftOut leftOut) {
        Viewer viewer = new Viewer(
                one.link(),
                one.accessControl(),
                one.permit(),
                one.finder(),
                TestMemory.of(one),
                new BundleMessages(Locale.ENGLISH));
        WallView view = new WallView(one.rooms(), () -> leftOut, viewer, Clock.systemUTC(), () -> {});
        return JsonText.readObject(view.frame().text());
    }

    @Test
    void namesThatCannotBeSentBackAndRoomsThatAreTooMany() {
        assertThat(wall(new RoomReports.LeftOut(2, 1)).getString("note"))
                .contains("2 conferences are not shown")
                .contains("One conference is not shown")
                .contains("1,000");
    }

    @Test
    void nothingWhereAllAreShown() {
        assertThat(wall(new RoomReports.LeftOut(0, 0)).get("note")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void nothingToModeratorsWhoMayNotSeeAllRooms() {
        one.permit(Set.of(Permission.MUTE));

        assertThat(wall(new RoomReports.LeftOut(2, 1)).get("note")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aNameThatCannotBeDialledIsNotJoined() {
        assertThat(JoinObstacle.of(one.finder(), new ConferenceId("Rat der Räte", "seven.local")))
                .contains("gate.noNumber");
        assertThat(JoinObstacle.of(one.finder(), one.room().id())).isEmpty();
    }
}
