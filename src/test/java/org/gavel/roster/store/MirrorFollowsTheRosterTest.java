package org.gavel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.roster.store.Rows.second;

import java.time.Clock;
import java.util.List;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class MirrorFollowsTheRosterTest {

    @Parameter
    Engine engine;

    private final Rows room = new Rows();
    private RosterMirror mirror;

    @BeforeEach
    void start() {
        mirror = newMirror();
    }

    @Test
    void aRowTellsWhatTheRosterTold() {
        MemberSeen told = room.member(5, "a", true);
        follow(room.member(4, "a", false), told);

        assertThat(members()).containsExactly(told);
        assertThat(conference().members()).isEqualTo(1);
    }

    @Test
    void aRowChangesAndGoesWithTheMember() {
        follow(room.member(1, "a", false), room.member(1, "b", false));
        follow(room.member(2, "a", true), room.left(3, "b"));

        assertThat(members()).containsExactly(room.member(2, "a", true));
    }

    @Test
    void rowsThatAnEarlierServerLeftBehindGoWithTheFirstRoster() {
        follow(room.member(1, "stays", false), room.member(1, "leaves unseen", false));
        mirror = newMirror();
        follow(room.member(1000, "stays", true), room.all(1000, "stays"));

        assertThat(members()).extracting(MemberSeen::uuid).containsExactly("stays");
    }

    @Test
    void theConferenceIsRememberedWhenItIsOver() {
        follow(room.seen(1, true), room.member(2, "a", false));
        assertThat(conference()).satisfies(seen -> {
            assertThat(seen.running()).isTrue();
            assertThat(seen.locked()).isTrue();
            assertThat(seen.recording()).isNull();
            assertThat(seen.since()).isEqualTo(second(0));
        });

        follow(room.ended(9));

        assertThat(members()).isEmpty();
        assertThat(conference().running()).isFalse();
        assertThat(conference().seenAt()).isEqualTo(second(9));
    }

    @Test
    void theSameNameInAnotherDomainIsAnotherConference() {
        Rows namesake = room.namesake();
        follow(room.seen(1, true), room.member(2, "a", false), namesake.seen(3, false), namesake.member(4, "b", true));
        follow(namesake.ended(5));

        assertThat(members()).extracting(MemberSeen::uuid).containsExactly("a");
        assertThat(conference().running()).isTrue();
        assertThat(conference().locked()).isTrue();
    }

    @Test
    void aConferenceThatNeverRanLeavesNoRow() {
        Rows typed = new Rows();
        follow(typed.ended(9));

        List<MirroredConference> all =
                engine.database().read(em -> new MirrorQueries(em, Clock.systemUTC()).seenLast(100));
        assertThat(all).extracting(MirroredConference::conference).doesNotContain(typed.id);
    }

    @Test
    void missingValuesDoNotEraseStoredOnes() {
        follow(room.seen(1, true), room.seen(2, null));
        assertThat(conference().locked()).isTrue();
    }

    @Test
    void theConferencesSeenLastComeFirst() {
        Rows other = new Rows();
        follow(room.seen(2_000_000, null), other.seen(1_000_000, null));
        follow(other.seen(3_000_000, null));

        List<MirroredConference> last =
                engine.database().read(em -> new MirrorQueries(em, Clock.systemUTC()).seenLast(2));
        assertThat(last).extracting(MirroredConference::conference).containsExactly(other.id, room.id);
    }

    private void follow(Sighting... sightings) {
        for (Sighting sighting : sightings) {
            mirror.offer(sighting);
        }
        mirror.writeTurn();
        assertThat(mirror.health().pending()).isZero();
    }

    private RosterMirror newMirror() {
        return new RosterMirror(
                batch -> engine.database().write(em -> MirrorTables.write(em, batch)), Clock.systemUTC());
    }

    private List<MemberSeen> members() {
        return engine.database()
                .read(em -> new MirrorQueries(em, Clock.systemUTC()).roster(room.id, 100))
                .map(MirroredMembers::members)
                .orElse(List.of());
    }

    private MirroredConference conference() {
        return engine.database().read(em -> new MirrorQueries(em, Clock.systemUTC()).seenLast(10_000)).stream()
                .filter(seen -> seen.conference().equals(room.id))
                .findFirst()
                .orElseThrow();
    }
}
