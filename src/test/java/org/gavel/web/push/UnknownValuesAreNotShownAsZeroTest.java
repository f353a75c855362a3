package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonText;
import org.gavel.moderation.room.OneRoom;
import org.junit.jupiter.api.Test;

/** A page is told that a value is unknown, or gets the last known one, but never an empty value in its place. */
class UnknownValuesAreNotShownAsZeroTest {

    private static final BundleMessages ENGLISH = new BundleMessages(Locale.ENGLISH);

    private final Times times = new Times();

    private static Viewer viewer(OneRoom one) {
        return new Viewer(one.link(), one.accessControl(), one.permit(), one.finder(), TestMemory.of(one), ENGLISH);
    }

    private RosterView view(OneRoom one) {
        RosterView view = new RosterView(one.room(), viewer(one), new Pacer(times, () -> times.now, () -> {}));
        view.query(JsonText.object().add("first", 0).add("count", 20).build());
        return view;
    }

    private static JsonObject frame(View view) {
        return JsonText.readObject(view.frame().text());
    }

    @Test
    void aRoomThatTheSwitchDoesNotShowHasNoNumbers() {
        OneRoom one = new OneRoom(false);

        JsonObject frame = frame(view(one));

        assertThat(frame.getJsonObject("head").get("members")).isEqualTo(JsonValue.NULL);
        assertThat(frame.get("counts")).isEqualTo(JsonValue.NULL);
        assertThat(frame.get("speaking")).isEqualTo(JsonValue.NULL);
        assertThat(Tile.of(one.room(), viewer(one), false).members()).isNull();
    }

    @Test
    void oneThatIsNotPermittedHasNoneEither() {
        View view = new UnpermittedView(
                new ConferenceId("3000-seven.local", "seven.local"), "3000", ENGLISH, Instant.EPOCH);

        JsonObject frame = frame(view);

        assertThat(frame.getJsonObject("head").get("members")).isEqualTo(JsonValue.NULL);
        assertThat(frame.get("counts")).isEqualTo(JsonValue.NULL);
        assertThat(frame.get("speaking")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void whileTheSwitchIsAwayTheLastThatWasKnownStays() {
        OneRoom one = new OneRoom();
        one.join(1, "Ana");
        one.join(2, "Ben");
        RosterView view = view(one);
        assertThat(frame(view).getJsonObject("head").getInt("members")).isEqualTo(2);
        Instant before = Instant.now();

        one.loseTheSwitch();
        JsonObject lost = frame(view);

        JsonObject head = lost.getJsonObject("head");
        assertThat(head.getInt("members")).isEqualTo(2);
        assertThat(head.getString("state")).isEqualTo("reconnecting");
        assertThat(head.getJsonNumber("asOf").longValue()).isGreaterThanOrEqualTo(before.toEpochMilli());
        assertThat(lost).doesNotContainKeys("counts", "ids");
        assertThat(lost.get("speaking")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aPageThatIsOpenedMeanwhileKnowsNothing() {
        OneRoom one = new OneRoom();
        one.join(1, "Ana");
        one.loseTheSwitch();

        JsonObject frame = frame(view(one));

        assertThat(frame.getJsonObject("head").get("members")).isEqualTo(JsonValue.NULL);
        assertThat(frame.get("counts")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void membersThatAreListedAndHaveNoRowsAreNoEmptyRoom() {
        OneRoom one = new OneRoom();
        RosterView view = view(one);
        one.list("uuid-1", "uuid-2");

        JsonObject head = frame(view).getJsonObject("head");

        assertThat(head.getString("state")).isEqualTo("unseen");
        assertThat(head.get("members")).isEqualTo(JsonValue.NULL);
        assertThat(head.getString("why"))
                .contains("lists 2 members")
                .contains("conference-liveArray.3000-seven.local@seven.local")
                .contains("another domain than seven.local")
                .contains("livearray-sync");
    }

    @Test
    void membersWhoseRowsCannotBeReadAreTold() {
        OneRoom one = new OneRoom();
        one.join(1, "Ana");
        one.addWithoutKey();

        assertThat(frame(view(one)).getJsonObject("head").getString("why"))
                .contains("One member is in this room and not");
    }

    @Test
    void anEmptyRoomIsEmptyAllTheSame() {
        OneRoom one = new OneRoom();
        one.join(1, "Ana");
        one.leave(1);

        JsonObject frame = frame(view(one));

        assertThat(frame.getJsonObject("head").getInt("members")).isZero();
        assertThat(frame.getJsonObject("counts").getInt("all")).isZero();
    }

    @Test
    void whetherItIsLockedOrRecordedIsNotKnownUntilTheSwitchTells() {
        OneRoom one = new OneRoom();
        one.join(1, "Ana");
        RosterView view = view(one);
        JsonObject before = frame(view).getJsonObject("head");

        one.listed(false, true);
        one.join(2, "Ben");
        JsonObject after = frame(view).getJsonObject("head");

        assertThat(before.get("locked")).isEqualTo(JsonValue.NULL);
        assertThat(before.get("rec")).isEqualTo(JsonValue.NULL);
        assertThat(after.getBoolean("locked")).isFalse();
        assertThat(after.getBoolean("rec")).isTrue();
    }

    @Test
    void itIsToldSinceWhenARoomIsWatched() {
        Instant before = Instant.now();
        OneRoom one = new OneRoom();
        one.join(1, "Ana");
        RosterView view = view(one);
        long began = frame(view).getJsonObject("head").getJsonNumber("watched").longValue();

        one.join(2, "Ben");
        one.leave(1);
        one.leave(2);
        long later = frame(view).getJsonObject("head").getJsonNumber("watched").longValue();

        assertThat(began).isGreaterThanOrEqualTo(before.toEpochMilli());
        assertThat(later).isEqualTo(began);
    }

    @Test
    void aRoomThatCannotBeSeenIsNotWatched() {
        OneRoom one = new OneRoom();
        one.join(1, "Ana");
        RosterView view = view(one);
        Instant first = one.room().watchedSince().orElseThrow();
        frame(view);

        one.loseTheSwitch();
        JsonValue lost = frame(view).getJsonObject("head").get("watched");
        one.findTheSwitchAgain();

        assertThat(lost).isEqualTo(JsonValue.NULL);
        assertThat(one.room().watchedSince().orElseThrow()).isAfter(first);
        assertThat(frame(view(new OneRoom(false))).getJsonObject("head").get("watched"))
                .isEqualTo(JsonValue.NULL);
    }
}
