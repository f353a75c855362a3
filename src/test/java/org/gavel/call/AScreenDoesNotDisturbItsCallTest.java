package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/**
 * A screen has a connection of its own, because the switch takes the room's channels from a session when any of its calls
 * leaves the room.
 */
class AScreenDoesNotDisturbItsCallTest {

    private final CallStage stage = new CallStage();
    private final CallId main = stage.joined();
    private final CallId beside = CallStage.id();

    private TestLine side() {
        return stage.lines.get(1);
    }

    @Test
    void theScreenHasALineOfItsOwn() {
        assertThat(stage.request(CallStage.beside(beside, CallKind.SCREEN, main)))
                .isNull();

        JsonObject dialog = side().last().params().getJsonObject("dialogParams");
        assertThat(dialog.getBoolean("screenShare")).isTrue();
        assertThat(dialog.getBoolean("recoverCall")).isFalse();
        assertThat(stage.line().methods()).containsExactly("verto.invite");
        side().say("verto.answer", CallStage.params(beside, CallStage.ANSWER));
        assertThat(stage.page.now())
                .extracting(view -> view.call().kind())
                .containsExactly(CallKind.MAIN, CallKind.SCREEN);
        assertThat(stage.page.now().get(1).call().of()).isEqualTo(main);
        assertThat(stage.page.now().get(1).call().state()).isEqualTo(CallState.ACTIVE);

        stage.request(new CallRequest.HangUp(beside, CallRequest.HangUp.How.HANGUP));
        assertThat(side().last().method()).isEqualTo("verto.bye");
        assertThat(side().closed).isTrue();
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.line().closed).isFalse();
    }

    @Test
    void aCanvasIsWatched() {
        stage.request(CallStage.beside(beside, CallKind.CANVAS, main));
        assertThat(side().last().params().getJsonObject("dialogParams").getInt("conferenceCanvasID"))
                .isEqualTo(1);
    }

    @Test
    void itEndsWithItsCall() {
        stage.request(CallStage.beside(beside, CallKind.SCREEN, main));
        stage.line().say("verto.bye", CallStage.bye(main, "NORMAL_CLEARING"));

        assertThat(stage.page.now()).isEmpty();
        assertThat(side().last().method()).isEqualTo("verto.bye");
    }

    @Test
    void itEndsWithItsPageAndWithItsConnection() {
        stage.request(CallStage.beside(beside, CallKind.SCREEN, main));
        side().drop();
        assertThat(stage.page.cause()).isEqualTo("SWITCH_LOST");
        CallId another = CallStage.id();
        stage.request(CallStage.beside(another, CallKind.SCREEN, main));
        TestPage other = stage.openPage();
        stage.calls.leave(stage.page);

        assertThat(other.only().call().id()).isEqualTo(main);
        assertThat(stage.lines.get(2).closed).isTrue();
    }

    @Test
    void itNeedsACallOfTheSamePage() {
        TestPage other = stage.openPage();
        assertThat(stage.request(other, CallStage.beside(beside, CallKind.SCREEN, main)))
                .isEqualTo("call.refused.beside");
        assertThat(stage.request(CallStage.beside(beside, CallKind.SCREEN, CallStage.id())))
                .isEqualTo("call.refused.beside");
        assertThat(stage.lines).hasSize(1);
    }

    @Test
    void anotherLineCannotSpeakForACall() {
        stage.request(CallStage.beside(beside, CallKind.SCREEN, main));
        side().say("verto.bye", CallStage.bye(main, "NORMAL_CLEARING"));
        side().say("verto.invite", CallStage.params(CallStage.id(), CallStage.OFFER));

        assertThat(stage.page.now()).hasSize(2);
    }
}
