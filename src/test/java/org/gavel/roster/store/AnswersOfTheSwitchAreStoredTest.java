package org.gavel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.gavel.conference.ConferenceId;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** While the switch cannot be asked, its latest answer decides who sees a room. Without an answer a user sees nothing. */
@ParameterizedClass
@EnumSource(Engine.class)
class AnswersOfTheSwitchAreStoredTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Parameter
    Engine engine;

    private final Rows room = new Rows();
    private final String user = room.id.name() + "@seven.local";
    private final List<Runnable> reading = new ArrayList<>();
    private int news;

    @Test
    void aRoomThatTheSwitchNeverPermittedIsNotShown() {
        RoomAnswers answers = answers(NOW);

        assertThat(lets(answers, room.id)).isFalse();
        assertThat(news).isZero();
    }

    @Test
    void aGrantOutlastsTheServer() {
        RoomAnswers before = answers(NOW);
        before.offer(new RoomAnswer(user, room.id, true, NOW));
        before.turn();

        RoomAnswers after = answers(NOW.plusSeconds(60));
        assertThat(after.lets(user, room.id, () -> news++)).as("not read yet").isFalse();
        read();

        assertThat(news).isEqualTo(1);
        assertThat(lets(after, room.id)).isTrue();
        assertThat(lets(after, room.namesake().id)).as("another room").isFalse();
        assertThat(after.lets("other" + user, room.id, () -> {})).isFalse();
    }

    @Test
    void aRefusalCountsAtOnceAndForTheNextServer() {
        RoomAnswers answers = answers(NOW);
        answers.offer(new RoomAnswer(user, room.id, true, NOW));
        answers.turn();
        assertThat(lets(answers, room.id)).isTrue();

        answers.offer(new RoomAnswer(user, room.id, false, NOW.plusSeconds(1)));
        assertThat(lets(answers, room.id)).isFalse();
        answers.turn();

        assertThat(lets(answers(NOW.plusSeconds(60)), room.id)).isFalse();
    }

    @Test
    void anUnwrittenAnswerCountsWhenTheDatabaseIsRead() {
        RoomAnswers answers = answers(NOW);
        answers.offer(new RoomAnswer(user, room.id, true, NOW));

        assertThat(lets(answers, room.id)).isTrue();
    }

    @Test
    void anOldAnswerCountsNoMore() {
        RoomAnswers answers = answers(NOW);
        answers.offer(new RoomAnswer(user, room.id, true, NOW));
        answers.turn();

        RoomAnswers later = answers(NOW.plus(RoomAnswers.COUNTS).plus(Duration.ofSeconds(1)));
        assertThat(lets(later, room.id)).isFalse();
    }

    @Test
    void theSameAnswerIsWrittenOnce() {
        List<RoomAnswer> written = new ArrayList<>();
        RoomAnswers answers = new RoomAnswers(
                written::addAll, (who, since) -> java.util.Set.of(), since -> {}, reading::add, clock(NOW));
        for (int second = 0; second < 100; second++) {
            answers.offer(new RoomAnswer(user, room.id, true, NOW.plusSeconds(second)));
            answers.turn();
        }
        assertThat(written).hasSize(1);

        answers.offer(new RoomAnswer(user, room.id, true, NOW.plus(Duration.ofHours(2))));
        answers.turn();
        assertThat(written).as("it must not grow too old").hasSize(2);
    }

    private boolean lets(RoomAnswers answers, ConferenceId conference) {
        answers.lets(user, conference, () -> news++);
        read();
        return answers.lets(user, conference, () -> news++);
    }

    private void read() {
        List.copyOf(reading).forEach(Runnable::run);
        reading.clear();
    }

    private RoomAnswers answers(Instant now) {
        Executor later = reading::add;
        return new RoomAnswers(
                batch -> engine.database().write(em -> new RoomAnswerTable(em).write(batch)),
                (who, since) -> engine.database().read(em -> new RoomAnswerTable(em).granted(who, since)),
                since -> engine.database().write(em -> new RoomAnswerTable(em).forget(since)),
                later,
                clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
