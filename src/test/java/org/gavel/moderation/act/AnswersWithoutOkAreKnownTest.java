package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The switch confirms some commands without {@code +OK}; any other text confirms nothing ({@code docs/protocol.md} §8.4). */
class AnswersWithoutOkAreKnownTest {

    private final ModerationStage stage = new ModerationStage();
    private ModeratorLink link;

    @BeforeEach
    void aRoomOfOne() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        link = stage.signIn("super");
        stage.at.join(1, "Ana");
    }

    private ActResult act(Act act, String answer) {
        stage.at.answer = answer;
        List<Integer> on = act.onRoom() ? List.of() : List.of(stage.entry("Ana").handle());
        var begun = stage.begin(
                        link,
                        new ActRequest(act, on, false, act.value().orElseThrow().example(), null))
                .toCompletableFuture();
        stage.scheduler.passTime();
        return begun.join();
    }

    @ParameterizedTest
    @CsvSource({
        "ENERGY, Energy 1 = 300",
        "AUTOENERGY, 1 = Auto-Energy: 300 Energy: 200",
        "AGC, Agc 1 = 600",
        "MAXMEMBERS, 0",
        "MAXMEMBERS, 120"
    })
    void theKnownOnesConfirm(Act act, String answer) {
        assertThat(act(act, answer + "\n").ok()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set <max_members|sound_prefix> <value>", "OK", "120 members", "-1", "120\n120"})
    void otherTextsConfirmNoLimit(String answer) {
        ActResult result = act(Act.MAXMEMBERS, answer);

        assertThat(result.ok()).isZero();
        assertThat(result.unconfirmed()).isEqualTo(1);
    }

    @Test
    void theAnswerToOneCommandDoesNotConfirmAnother() {
        assertThat(act(Act.TONES, "Energy 1 = 300\n").ok()).isZero();
        assertThat(act(Act.ENERGY, "0\n").ok()).isZero();
    }
}
