package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call to a user rings at all of their sockets. The first answer takes it, and the call can be transferred from there. */
class UsersCallEachOtherTest {

    private final DemoStage stage =
            new DemoStage(DemonstrationSettings.quiet().withQuiet(5).withCallTimes(1, 1));
    private final CallClient ada = new CallClient(stage.login("1000"));
    private final CallClient ben = new CallClient(stage.login("1010"));

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void theFirstAnswerIsConnectedAndShown() {
        String call = ada.dial("1010");
        String ringing = ben.ringing();
        assertThat(ben.answer(ringing).containsKey("result")).isTrue();
        assertThat(ada.told("verto.answer", call).containsKey("sdp")).isTrue();
        assertThat(JsonFields.text(ada.told("verto.display", call), "display_number"))
                .contains("1010");
        assertThat(JsonFields.text(ben.told("verto.display", ringing), "display_number"))
                .contains("1000");
        ada.bye(call);
        assertThat(CallClient.cause(ben.told("verto.bye", ringing))).isEqualTo("NORMAL_CLEARING");
    }

    @Test
    void theOthersStopRingingWhenOneAnswers() {
        CallClient second = new CallClient(stage.login("1010"));
        String call = ada.dial("1010");
        String here = ben.ringing();
        String there = second.ringing();
        ben.answer(here);
        ada.told("verto.answer", call);
        assertThat(CallClient.cause(second.told("verto.bye", there))).isEqualTo("LOSE_RACE");
    }

    @Test
    void anUnansweredCallEnds() {
        String call = ada.dial("1010");
        String ringing = ben.ringing();
        assertThat(CallClient.cause(ada.told("verto.bye", call))).isEqualTo("NO_ANSWER");
        assertThat(CallClient.cause(ben.told("verto.bye", ringing))).isEqualTo("ORIGINATOR_CANCEL");
    }

    @Test
    void anAbsentUserIsNotRegistered() {
        String call = ada.dial("1011");
        assertThat(CallClient.cause(ada.told("verto.bye", call))).isEqualTo("USER_NOT_REGISTERED");
    }

    @Test
    void theOtherSideIsSentIntoARoom() {
        String call = ada.dial("1010");
        String other = ben.ringing();
        ben.answer(other);
        ada.told("verto.display", call);
        var reply = ada.modify(call, JsonText.object().add("action", "transfer").add("destination", "3001"));
        assertThat(reply.toString()).contains("CALL TRANSFERRED");
        assertThat(ada.told("verto.bye", call).containsKey("cause")).isTrue();
        assertThat(ben.told("verto.event", other).toString()).contains("conference-liveArray-join", "3001-seven.local");
    }

    @Test
    void theOtherSidesOfTwoCallsAreConnected() {
        CallClient cleo = new CallClient(stage.login("1011"));
        String first = ada.dial("1010");
        String atBen = ben.ringing();
        ben.answer(atBen);
        String second = ada.dial("1011");
        String atCleo = cleo.ringing();
        cleo.answer(atCleo);
        ada.told("verto.display", first);
        ada.told("verto.display", second);
        ada.modify(first, JsonText.object().add("action", "replace").add("replaceCallID", second));
        ada.told("verto.bye", first);
        ada.told("verto.bye", second);
        assertThat(stage.media.told)
                .contains(
                        "turn " + atBen + " Peer[callId=" + atCleo + "]",
                        "turn " + atCleo + " Peer[callId=" + atBen + "]");
        cleo.bye(atCleo);
        ben.told("verto.bye", atBen);
    }

    @Test
    void earlyMediaComeBeforeAnAnswerWithoutDescription() {
        String call = ada.dial("9195");
        assertThat(ada.told("verto.media", call).containsKey("sdp")).isTrue();
        assertThat(ada.told("verto.answer", call).containsKey("sdp")).isFalse();
    }
}
