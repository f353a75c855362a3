package org.gavel.moderation.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gavel.conference.Sighting;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.SubscribeResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorder gets members who join, change, leave and are kicked. It does not get what changes every second. */
class LastingChangesAreRecordedTest {

    private final ModerationStage stage = new ModerationStage();
    private final List<Sighting> kept = new ArrayList<>();
    private final RoomRecorder recorder = new RoomRecorder(stage.room, kept::add, Clock.systemUTC());
    private ModeratorLink admin;

    @BeforeEach
    void aRoomThatIsWatched() {
        stage.room.roster().listen(recorder);
        stage.at.permit("admin");
        admin = stage.signIn("admin");
    }

    private <T extends Sighting> List<T> told(Class<T> kind) {
        return kept.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void aMemberWhoJoinsAndLeaves() {
        stage.at.join(1, "Ana");
        stage.at.leave(1);

        assertThat(told(Sighting.MemberSeen.class))
                .extracting(Sighting.MemberSeen::name)
                .containsExactly("Ana");
        assertThat(told(Sighting.MemberLeft.class))
                .singleElement()
                .satisfies(left -> assertThat(left.kickedBy()).isNull());
    }

    @Test
    void aKickWithItsModeratorAndReason() {
        stage.at.join(1, "Ana");
        int handle = stage.entry("Ana").handle();
        stage.act(admin, new ActRequest(Act.KICK, List.of(handle), false, "", "noise"));

        assertThat(told(Sighting.MemberLeft.class)).singleElement().satisfies(left -> {
            assertThat(left.kickedBy()).isEqualTo("admin");
            assertThat(left.reason()).isEqualTo("noise");
        });
    }

    @Test
    void aMuteIsToldAndAMarkOnTheRowIsNot() {
        stage.at.join(1, "Ana");
        int before = told(Sighting.MemberSeen.class).size();

        stage.at.mute(1, true);
        assertThat(told(Sighting.MemberSeen.class)).hasSize(before + 1);
        assertThat(told(Sighting.MemberSeen.class).get(before).state().muted()).isTrue();

        stage.room.roster().mark(List.of(stage.entry("Ana").handle()), entry -> entry.underway("mute"));
        assertThat(told(Sighting.MemberSeen.class)).hasSize(before + 1);
    }

    @Test
    void aRoomThatSomebodyTypedAndThatDoesNotRunIsNot() {
        LiveRoom typed = new LiveRoom(FakeSwitch.ROOM, new RoomName("3000", "3000", false), stage.clock);
        List<Sighting> ofTyped = new ArrayList<>();
        typed.roster().listen(new RoomRecorder(typed, ofTyped::add, Clock.systemUTC()));

        stage.room.feeds().abandon();
        SubscribeResult all = new SubscribeResult(Set.copyOf(typed.feeds().channels()), Set.of());
        stage.connectionOf(admin).subscribed.addAll(typed.feeds().channels());
        typed.feeds().answered(admin, all);
        stage.clock.pass(Duration.ofSeconds(30));
        typed.tick();
        assertThat(typed.freshness().kind()).isEqualTo(Freshness.Kind.LIVE);
        assertThat(ofTyped).isEmpty();

        stage.at.join(1, "Ana");
        assertThat(ofTyped).hasAtLeastOneElementOfType(Sighting.ConferenceSeen.class);
    }

    @Test
    void afterEveryTakeOverTheWholeRosterIsTold() {
        stage.at.permit("super");
        stage.signIn("super");
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
        kept.clear();

        stage.connectionOf(admin).drop();

        assertThat(told(Sighting.RosterSeen.class))
                .last()
                .satisfies(whole -> assertThat(whole.uuids()).containsExactlyInAnyOrder("uuid-1", "uuid-2"));
    }
}
