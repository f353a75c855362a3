package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.conference.LastingState;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.json.JsonText;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.room.LastSeen;
import org.gavel.moderation.room.OneRoom;
import org.gavel.moderation.room.RoomFacts;
import org.gavel.roster.store.MirroredConference;
import org.gavel.roster.store.MirroredMembers;
import org.junit.jupiter.api.Test;

/**
 * Without a connection of this node to the room, users whom the switch last permitted get the roster of the database, with its
 * age. The switch's roster replaces it at once. Other users get nothing.
 */
class TheStoredRosterIsShownWithoutTheSwitchTest {

    private static final Instant SEEN = Instant.parse("2100-03-01T09:00:00Z");

    private final OneRoom one = new OneRoom();
    private final Times times = new Times();
    private int asked;

    @Test
    void aUserWhoSawTheRoomBeforeGetsTheRosterWithItsAge() {
        one.loseTheSwitch();
        one.memory().granted(user(one), one.room().id());
        has(member("a", "Ada", true), member("b", "Bob", false));
        RosterView view = view();

        JsonObject frame = frame(view).orElseThrow();

        JsonObject head = frame.getJsonObject("head");
        assertThat(head.getInt("members")).isEqualTo(2);
        assertThat(head.getString("state")).isEqualTo("reconnecting");
        assertThat(head.getJsonNumber("asOf").longValue()).isEqualTo(SEEN.toEpochMilli());
        assertThat(head.getString("why")).contains("from the database");
        assertThat(head.getBoolean("locked")).isTrue();
        assertThat(head.getJsonObject("may").get("mute")).isNotEqualTo(JsonValue.TRUE);
        assertThat(frame.getJsonObject("counts").getInt("muted")).isEqualTo(1);
        assertThat(frame.get("speaking")).isEqualTo(JsonValue.NULL);
        assertThat(names(frame)).containsExactly("Ada", "Bob");
        assertThat(view.everybody()).as("nothing can be done to them").isEmpty();
    }

    @Test
    void itFollowsTheDatabase() {
        one.loseTheSwitch();
        one.memory().granted(user(one), one.room().id());
        has(member("a", "Ada", true));
        RosterView view = view();
        frame(view);

        has(member("a", "Ada", false), member("b", "Bob", false));
        one.memory().readAgain();

        JsonObject frame = frame(view).orElseThrow();
        assertThat(frame.getJsonObject("head").getInt("members")).isEqualTo(2);
        assertThat(frame.getJsonObject("counts").getInt("muted")).isZero();
        assertThat(frame.getJsonArray("rows")).hasSize(2);
    }

    @Test
    void itGivesWayWhenTheSwitchAnswers() {
        one.join(1, "Ana");
        one.loseTheSwitch();
        one.memory().granted(user(one), one.room().id());
        has(member("a", "Ada", true));
        RosterView view = view();
        int handle = frame(view).orElseThrow().getJsonArray("ids").getInt(0);

        one.findTheSwitchAgain();

        JsonObject frame = frame(view).orElseThrow();
        assertThat(frame.getBoolean("whole")).isTrue();
        assertThat(names(frame)).containsExactly("Ana");
        assertThat(frame.getJsonObject("head").get("asOf")).isEqualTo(JsonValue.NULL);
        assertThat(frame.getJsonArray("ids").getInt(0))
                .as("each member keeps their handle")
                .isNotEqualTo(handle);
    }

    /** The page does not wait for the next look at the database. */
    @Test
    void theAnswerOfTheSwitchIsHeardWhileTheDatabaseStandsIn() {
        one.loseTheSwitch();
        one.memory().granted(user(one), one.room().id());
        has(member("a", "Ada", true));
        frame(view());
        times.passTo(times.now + 1_000);
        int before = asked;

        one.room().roster().touched();
        times.passTo(times.now + 1_000);

        assertThat(asked).isGreaterThan(before);
    }

    @Test
    void aUserWhomTheSwitchNeverPermittedGetsNothing() {
        one.loseTheSwitch();
        has(member("a", "Ada", true));

        JsonObject frame = frame(view()).orElseThrow();

        assertThat(frame.getJsonObject("head").get("members")).isEqualTo(JsonValue.NULL);
        assertThat(frame.getJsonArray("rows")).isEmpty();
    }

    @Test
    void aRefusalOfTheSwitchCountsMoreThanAnEarlierAnswer() {
        OneRoom refused = new OneRoom(false);
        refused.memory().granted(user(refused), refused.room().id());
        refused.memory().has(refused.room().id(), roster(refused, member("a", "Ada", true)));

        JsonObject frame = frame(view(refused)).orElseThrow();

        assertThat(frame.getJsonObject("head").getString("state")).isEqualTo("refused");
        assertThat(frame.getJsonArray("rows")).isEmpty();
    }

    @Test
    void numbersStayHidden() {
        one.permit(Set.of(Permission.SEE));
        one.loseTheSwitch();
        one.memory().granted(user(one), one.room().id());
        has(member("a", "+49 30 5550 4711", true));

        JsonObject frame = frame(view()).orElseThrow();

        assertThat(frame.toString()).doesNotContain("5550");
    }

    @Test
    void rowsThatThePageStillHasStayUntilTheDatabaseKnowsMore() {
        one.join(1, "Ana");
        one.memory().granted(user(one), one.room().id());
        RosterView view = view();
        frame(view);
        one.loseTheSwitch();
        one.memory().has(one.room().id(), roster(one, Instant.EPOCH, member("a", "Ada", true)));
        assertThat(frame(view).orElseThrow()).doesNotContainKey("ids");

        has(member("a", "Ada", true));
        one.memory().readAgain();

        assertThat(names(frame(view).orElseThrow())).containsExactly("Ada");
    }

    @Test
    void theWallboardShowsStoredRoomsUntilTheSwitchAnswers() {
        OneRoom unnamed = new OneRoom();
        unnamed.loseTheSwitch();
        remember(unnamed);
        unnamed.memory().granted(user(unnamed), unnamed.room().id());
        WallView wall = wall(unnamed);

        JsonObject tile =
                JsonText.readObject(wall.frame().text()).getJsonArray("rooms").getJsonObject(0);

        assertThat(tile.getInt("members")).isEqualTo(7);
        assertThat(tile.getString("state")).isEqualTo("reconnecting");
        assertThat(tile.getJsonNumber("stateSince").longValue()).isEqualTo(SEEN.toEpochMilli());
        assertThat(tile.getString("why")).contains("not confirmed");

        unnamed.join(1, "Ana");
        unnamed.findTheSwitchAgain();
        tile = JsonText.readObject(wall.frame().text()).getJsonArray("rooms").getJsonObject(0);
        assertThat(tile.getInt("members")).isEqualTo(1);
        assertThat(tile.getString("state")).isEqualTo("live");
    }

    @Test
    void theWallboardShowsNoCountToUsersWhomTheSwitchNeverPermitted() {
        OneRoom unnamed = new OneRoom();
        unnamed.loseTheSwitch();
        remember(unnamed);

        JsonObject tile = JsonText.readObject(wall(unnamed).frame().text())
                .getJsonArray("rooms")
                .getJsonObject(0);

        assertThat(tile.get("members")).isEqualTo(JsonValue.NULL);
    }

    private static String user(OneRoom of) {
        return of.link().switchAccount().orElseThrow();
    }

    private static void remember(OneRoom of) {
        of.rooms().remember(of.room().id(), new LastSeen(7, RoomFacts.UNKNOWN, SEEN));
    }

    private static WallView wall(OneRoom of) {
        return new WallView(of.rooms(), () -> new RoomReports.LeftOut(0, 0), viewer(of), Clock.systemUTC(), () -> {});
    }

    private RosterView view() {
        return view(one);
    }

    private RosterView view(OneRoom of) {
        RosterView view = new RosterView(of.room(), viewer(of), new Pacer(times, () -> times.now, () -> asked++));
        view.query(JsonText.object().add("first", 0).add("count", 20).build());
        return view;
    }

    private static Viewer viewer(OneRoom of) {
        return new Viewer(
                of.link(),
                of.accessControl(),
                of.permit(),
                of.finder(),
                TestMemory.of(of),
                new BundleMessages(Locale.ENGLISH));
    }

    private static Optional<JsonObject> frame(View view) {
        return Optional.ofNullable(view.frame()).map(frame -> JsonText.readObject(frame.text()));
    }

    private static java.util.List<String> names(JsonObject frame) {
        return frame.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("name"))
                .toList();
    }

    private void has(MemberSeen... members) {
        one.memory().has(one.room().id(), roster(one, members));
    }

    private static MirroredMembers roster(OneRoom of, MemberSeen... members) {
        return roster(of, SEEN, members);
    }

    private static MirroredMembers roster(OneRoom of, Instant seenAt, MemberSeen... members) {
        return new MirroredMembers(
                new MirroredConference(of.room().id(), true, members.length, seenAt, true, null, seenAt),
                java.util.List.of(members));
    }

    private MemberSeen member(String uuid, String name, boolean muted) {
        LastingState state = new LastingState(muted, false, false, false, null);
        return new MemberSeen(one.room().id(), uuid, 7, "1001", name, "opus@48000", state, SEEN, true, SEEN);
    }
}
