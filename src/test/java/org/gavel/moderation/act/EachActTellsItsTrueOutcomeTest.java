package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gavel.captures.RecordedAnswers;
import org.gavel.conference.CommandRefusal;
import org.gavel.conference.Effect;
import org.gavel.conference.MemberState;
import org.gavel.conference.Target;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.roster.RosterEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each act has the outcome that the switch gives it: as recorded, refused, an empty answer, or none. */
class EachActTellsItsTrueOutcomeTest {

    private static final RecordedAnswers ANSWERS = RecordedAnswers.load();

    /** Each refusal with the switch's text ({@code docs/protocol.md} §8.2). */
    private static final Map<CommandRefusal, String> REFUSALS = new EnumMap<>(Map.ofEntries(
            Map.entry(CommandRefusal.NO_SUCH_CONFERENCE, "-ERR Conference 3000-seven.local not found\n"),
            Map.entry(CommandRefusal.NO_SUCH_MEMBER, "-ERR Non-Existant ID 1\n"),
            Map.entry(CommandRefusal.MEMBER_ON_HOLD, "-ERR member 1 is on hold\n"),
            Map.entry(CommandRefusal.ONLY_ONE_CANVAS, "-ERR Only 1 Canvas\n"),
            Map.entry(CommandRefusal.INVALID_DATA, "-ERR Invalid DATA\n"),
            Map.entry(CommandRefusal.INVALID_LAYOUT, "-ERR Invalid layout [nosuch]\n"),
            Map.entry(CommandRefusal.FLOOR_HELD, "-ERR floor is held by 2\n"),
            Map.entry(CommandRefusal.FLOOR_BY_ROLE, "-ERR cannot set floor on a member in an active video role\n"),
            Map.entry(CommandRefusal.NOT_MIXING, "-ERR Conference is not in mixing mode\n"),
            Map.entry(CommandRefusal.FILE_NOT_FOUND, "-ERR (play) File: /nosuch.wav not found.\n"),
            Map.entry(CommandRefusal.FILE_IN_USE, "-ERR file [/a.wav] is already being used for recording.\n"),
            Map.entry(CommandRefusal.NOT_RECORDED, "-ERR Conference is not being recorded.\n"),
            Map.entry(CommandRefusal.BUSY, "-ERR USER_BUSY\n"),
            Map.entry(CommandRefusal.NO_ANSWER, "-ERR NO_ANSWER\n"),
            Map.entry(CommandRefusal.REJECTED, "-ERR CALL_REJECTED\n"),
            Map.entry(CommandRefusal.NOT_REACHABLE, "-ERR USER_NOT_REGISTERED\n"),
            Map.entry(CommandRefusal.NO_SUCH_NUMBER, "-ERR UNALLOCATED_NUMBER\n"),
            Map.entry(CommandRefusal.NO_REASON, "-ERR\n"),
            Map.entry(CommandRefusal.INVALID_COMMAND, "-ERR Invalid Command\n"),
            Map.entry(CommandRefusal.INVALID_CALL, "INVALID CALL"),
            Map.entry(CommandRefusal.UNKNOWN, "-ERR something new\n")));

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink link;

    @BeforeEach
    void aRoomOfTwo() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        link = stage.signIn("super");
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
        stage.at.turn(1, MemberState.VIDEO, true);
    }

    /** Puts Ana in the state in which the act is offered. */
    private void prepare(Act act) {
        if (act.effect() instanceof Effect.Turns turns) {
            stage.at.turn(1, turns.state(), !turns.on());
        }
        act.when().filter(state -> state != Act.When.NOT_RECORDING).ifPresent(this::record);
    }

    private void recorded(Act act, List<String> file) {
        stage.room.recordingActBegins();
        stage.room.recordingActEnded(act, file, true);
    }

    private void record(Act.When state) {
        List<String> file = List.of(ActValue.RECORDING.example());
        recorded(Act.RECORDSTART, file);
        if (state == Act.When.RECORDING_PAUSED) {
            recorded(Act.RECORDPAUSE, file);
        }
    }

    private static String example(Act act) {
        return act.value().map(ActValue::example).orElse("");
    }

    private static Target target(Act act) {
        return act.onRoom() ? new Target.Room() : new Target.One(1);
    }

    private CompletableFuture<ActResult> begin(Act act) {
        List<Integer> on = act.onRoom() ? List.of() : List.of(stage.entry("Ana").handle());
        String entered = act.entered().map(ActValue::example).orElse("");
        ActRequest request = new ActRequest(act, on, false, entered, null);
        return stage.begin(link, request).toCompletableFuture();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void anExecutedActIsDone(Act act) {
        prepare(act);
        stage.at.answer = ANSWERS.to(act.command(target(act), example(act))).about(1);

        CompletableFuture<ActResult> begun = begin(act);
        happen(act);

        assertThat(begun).isCompletedWithValueMatching(result -> result.ok() == 1 && result.why() == null);
        assertThat(stage.at.commands).last().asString().contains(" " + act.verb());
        assertThatItShows(act);
    }

    /** The effect at the switch beside its answer. */
    private void happen(Act act) {
        if (act.effect() instanceof Effect.Turns turns) {
            stage.at.turn(1, turns.state(), turns.on());
        } else if (act.effect() instanceof Effect.Gone) {
            stage.at.leave(1);
        } else if (act.effect() instanceof Effect.Called) {
            stage.at.answerCall(3, "Cao");
        } else if (act.effect() instanceof Effect.Listed) {
            stage.scheduler.passTime();
        }
    }

    private void assertThatItShows(Act act) {
        if (act.effect() instanceof Effect.Gone) {
            assertThat(stage.names()).containsExactly("Ben");
        } else if (act.effect() instanceof Effect.Locks locks) {
            assertThat(stage.room.facts().locked()).isEqualTo(locks.on());
        } else if (!act.onRoom()) {
            RosterEntry ana = stage.entry("Ana");
            assertThat(ana.mark().act()).isEqualTo(act.wire());
            assertThat(ana.mark().by()).isEqualTo("super");
            assertThat(ana.mark().failure()).isNull();
            assertThat(ana.pending()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void itsEffectStandsOnTheRow(Act act) {
        if (act.effect() instanceof Effect.Turns turns) {
            prepare(act);
            begin(act);
            happen(act);

            assertThat(turns.shownBy(stage.entry("Ana").member())).isTrue();
        } else if (act.effect() instanceof Effect.Level level) {
            begin(act);

            boolean gain = level.what() == Effect.Loudness.GAIN;
            Integer shown = gain
                    ? stage.entry("Ana").extras().gain()
                    : stage.entry("Ana").extras().volume();
            assertThat(shown).hasToString(example(act));
        }
    }

    static Stream<Arguments> actsAndRefusals() {
        return Arrays.stream(Act.values())
                .flatMap(act -> Arrays.stream(CommandRefusal.values()).map(refusal -> arguments(act, refusal)));
    }

    @ParameterizedTest
    @MethodSource("actsAndRefusals")
    void aRefusedActIsNotDoneAndSaysWhy(Act act, CommandRefusal refusal) {
        prepare(act);
        stage.at.answer = REFUSALS.get(refusal);

        ActResult result = begin(act).join();

        assertThat(result.ok()).isZero();
        assertThat(result.unconfirmed()).isZero();
        String why = act.onRoom()
                ? result.why().key()
                : result.failures().get(0).why().key();
        assertThat(why).isEqualTo("refusal." + refusal);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void anEmptyAnswerIsNoSuccess(Act act) {
        prepare(act);
        stage.at.answer = "";

        CompletableFuture<ActResult> begun = begin(act);
        stage.scheduler.passTime();

        assertThat(begun).isCompletedWithValueMatching(result -> result.ok() == 0 && result.unconfirmed() == 1);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void noAnswerIsNoSuccess(Act act) {
        prepare(act);
        stage.at.silent = true;

        CompletableFuture<ActResult> begun = begin(act);
        stage.scheduler.passTime();

        assertThat(begun).isCompletedWithValueMatching(result -> result.ok() == 0);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void whereTheControlChannelKnowsItTheApiIsNotNeeded(Act act) {
        stage.at.permit("admin");
        ModeratorLink admin = stage.signIn("admin");

        assertThat(stage.permit.refusal(admin, stage.room, act).map(why -> why.key()))
                .isEqualTo(
                        !act.form().onControl() ? java.util.Optional.of("gate.needsApi") : java.util.Optional.empty());
    }

    /** The switch would answer that it is done, and nothing would happen. */
    @ParameterizedTest
    @EnumSource(Act.class)
    void aMissingRequirementIsToldAndNothingIsSent(Act act) {
        stage.at.turn(1, MemberState.VIDEO, false);
        prepare(act);
        stage.at.commands.clear();

        ActResult result = begin(act).getNow(null);

        if (act.needs().contains(MemberState.VIDEO)) {
            assertThat(result.failures().get(0).why().key()).isEqualTo("outcome.lacks.VIDEO");
            assertThat(stage.at.commands).isEmpty();
        } else {
            assertThat(stage.at.commands).hasSize(1);
        }
    }

    @Test
    void eachRefusalOfTheSwitchIsTried() {
        assertThat(REFUSALS).containsOnlyKeys(CommandRefusal.values());
    }
}
