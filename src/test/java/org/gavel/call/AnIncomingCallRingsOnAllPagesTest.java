package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnIncomingCallRingsOnAllPagesTest {

    private final CallStage stage = new CallStage();
    private final CallId id = CallStage.id();

    private void called(CallId by) {
        stage.line()
                .say(
                        "verto.invite",
                        CallStage.params(by, CallStage.OFFER)
                                .replace("{", "{\"caller_id_name\":\"Ben\",\"caller_id_number\":\"1005\","));
    }

    private CallRequest answer() {
        return new CallRequest.Answer(id, CallStage.sdp(CallStage.ANSWER));
    }

    @Test
    void itRingsOnAllPagesAndTheFirstAnswerWins() {
        TestPage other = stage.openPage();
        called(id);
        for (TestPage page : new TestPage[] {stage.page, other, stage.openPage()}) {
            assertThat(page.state()).isEqualTo(CallState.RINGING);
            assertThat(page.only().call().party()).isEqualTo(new Party("1005", "Ben"));
            assertThat(page.only().call().incoming()).isTrue();
            assertThat(page.lastDescribed().kind()).isEqualTo(Sdp.Kind.OFFER);
        }

        assertThat(stage.request(other, answer())).isNull();
        assertThat(stage.line().last().method()).isEqualTo("verto.answer");
        assertThat(stage.line().last().params().getString("sdp")).isEqualTo(CallStage.ANSWER);
        assertThat(other.only().here()).isTrue();
        assertThat(stage.page.only().heldElsewhere()).isTrue();
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.request(answer())).isEqualTo("call.refused.elsewhere");
        assertThat(stage.audit.last().what()).isEqualTo("call.answer");
    }

    @Test
    void rejectedOrBusyAsHeSays() {
        called(id);
        stage.request(new CallRequest.HangUp(id, CallRequest.HangUp.How.REJECT));
        assertThat(stage.line().last().params().getString("cause")).isEqualTo("CALL_REJECTED");
        CallId again = CallStage.id();
        called(again);
        stage.request(new CallRequest.HangUp(again, CallRequest.HangUp.How.BUSY));
        assertThat(stage.line().last().params().getString("cause")).isEqualTo("USER_BUSY");
    }

    @Test
    void aModeratorInACallIsBusy() {
        stage.joined();
        called(id);

        assertThat(stage.line().last().params().getString("cause")).isEqualTo("USER_BUSY");
        assertThat(stage.line().last().call()).isEqualTo(id.text());
        assertThat(stage.page.now()).hasSize(1);
    }

    @Test
    void aModeratorWithoutAnOpenPageIsBusy() {
        stage.calls.leave(stage.page);
        called(id);
        assertThat(stage.line().last().params().getString("cause")).isEqualTo("USER_BUSY");
    }

    @Test
    void closingTheLastPageWhileItRingsIsBusy() {
        called(id);
        stage.calls.leave(stage.page);
        assertThat(stage.line().last().params().getString("cause")).isEqualTo("USER_BUSY");
    }

    @Test
    void theCallerGivesUp() {
        called(id);
        stage.line().say("verto.bye", CallStage.bye(id, "ORIGINATOR_CANCEL"));
        assertThat(stage.page.cause()).isEqualTo("ORIGINATOR_CANCEL");
        assertThat(stage.page.ended.get(0).redial()).isFalse();
        assertThat(stage.request(answer())).isEqualTo("call.refused.unknown");
    }

    @Test
    void itDoesNotRingForEver() {
        called(id);
        stage.time.pass(Duration.ofMinutes(2));
        assertThat(stage.line().last().params().getString("cause")).isEqualTo("NO_ANSWER");
    }

    @Test
    void aCallThatCannotBeAnsweredIsNotOffered() {
        stage.line().say("verto.invite", CallStage.params(id, "nothing"));
        assertThat(stage.line().last().params().getString("cause")).isEqualTo("INCOMPATIBLE_DESTINATION");
        assertThat(stage.page.now()).isEmpty();
    }
}
