package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gavel.verto.ConnectionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls survive a reload, another tab, a lost socket and a restart of the switch as far as the switch lets them. */
class CallsSurviveLostPagesAndConnectionsTest {

    private final CallStage stage = new CallStage();

    private void attach(CallId id) {
        stage.line().say("verto.attach", CallStage.params(id, CallStage.OFFER));
        stage.line().say("verto.clientReady", "{\"reattached_sessions\":[\"" + id + "\"]}");
    }

    private String answer(TestPage page, CallId id) {
        return stage.request(page, new CallRequest.Answer(id, CallStage.sdp(CallStage.ANSWER)));
    }

    private void hold(CallId id, boolean on) {
        stage.line().result("verto.modify", "{\"holdState\":\"" + (on ? "held" : "active") + "\"}");
        assertThat(stage.request(new CallRequest.Hold(id, on))).isNull();
    }

    @Test
    void aPageThatComesBackTakesItsCall() {
        CallId id = stage.joined();
        stage.calls.leave(stage.page);
        TestPage back = stage.openPage();
        assertThat(back.state()).isEqualTo(CallState.RECOVERING);
        assertThat(back.only().heldElsewhere()).isFalse();

        assertThat(stage.request(back, new CallRequest.Take(id, false))).isNull();
        assertThat(stage.line().reopened).isEqualTo(1);
        assertThat(stage.line().keepsSession).isTrue();
        attach(id);
        assertThat(back.lastDescribed().kind()).isEqualTo(Sdp.Kind.ATTACH);

        assertThat(answer(back, id)).isNull();
        assertThat(stage.line().last().method()).isEqualTo("verto.attach");
        assertThat(stage.line().last().params().getString("sdp")).isEqualTo(CallStage.ANSWER);
        assertThat(back.state()).isEqualTo(CallState.ACTIVE);
        assertThat(back.only().here()).isTrue();
        stage.time.pass(Duration.ofMinutes(10));
        assertThat(back.state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void aPageThatOnlyLostItsSocketGoesOnWithoutAnInterruption() {
        CallId id = stage.joined();
        stage.calls.leave(stage.page);
        TestPage back = stage.openPage();

        assertThat(stage.request(back, new CallRequest.Take(id, true))).isNull();

        assertThat(back.state()).isEqualTo(CallState.ACTIVE);
        assertThat(back.only().here()).isTrue();
        assertThat(stage.line().reopened).isZero();
        assertThat(stage.line().methods()).containsExactly("verto.invite");
        stage.time.pass(Duration.ofMinutes(10));
        assertThat(back.state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void aHeldCallWhosePageOnlyLostItsSocketIsStillHeld() {
        CallId id = stage.joined();
        hold(id, true);
        stage.calls.leave(stage.page);
        TestPage back = stage.openPage();

        assertThat(stage.request(back, new CallRequest.Take(id, true))).isNull();

        assertThat(back.state()).isEqualTo(CallState.HELD);
    }

    @Test
    void aSecondTabDoesNotGetMediaBySayingThatItHasThem() {
        CallId id = stage.joined();
        TestPage tab = stage.openPage();

        stage.request(tab, new CallRequest.Take(id, true));

        assertThat(tab.state()).isEqualTo(CallState.RECOVERING);
        assertThat(stage.line().reopened).isEqualTo(1);
    }

    @Test
    void aPageThatStaysAwayEndsIt() {
        stage.joined();
        TestPage other = stage.openPage();
        stage.calls.leave(stage.page);
        stage.time.pass(Duration.ofSeconds(44));
        assertThat(other.state()).isEqualTo(CallState.RECOVERING);

        stage.time.pass(Duration.ofSeconds(1));
        assertThat(stage.line().last().method()).isEqualTo("verto.bye");
        assertThat(other.cause()).isEqualTo("PAGE_LOST");
        assertThat(other.now()).isEmpty();
    }

    @Test
    void aPageThatIsGoneIsNotWaitedFor() {
        CallId id = stage.joined();
        TestPage other = stage.openPage();

        stage.calls.gone(stage.page);

        assertThat(stage.line().last().method()).isEqualTo("verto.bye");
        assertThat(stage.line().last().call()).isEqualTo(id.text());
        assertThat(other.cause()).isEqualTo("PAGE_LOST");
        assertThat(other.now()).isEmpty();
    }

    @Test
    void theCallOfAnotherPageGoesOn() {
        stage.joined();
        TestPage other = stage.openPage();

        stage.calls.gone(other);

        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.line().methods()).containsExactly("verto.invite");
    }

    @Test
    void aCallThatWasNotAnsweredEndsWithItsPage() {
        stage.request(CallStage.dial(CallStage.id(), "1005"));
        stage.calls.leave(stage.page);

        assertThat(stage.line().last().params().getString("cause")).isEqualTo("ORIGINATOR_CANCEL");
    }

    @Test
    void aSecondTabTakesItOverOnlyWhenItAsks() {
        CallId id = stage.joined();
        TestPage tab = stage.openPage();
        assertThat(tab.only().heldElsewhere()).isTrue();
        assertThat(stage.request(tab, new CallRequest.Hold(id, true))).isEqualTo("call.refused.elsewhere");
        assertThat(stage.request(tab, new CallRequest.Digits(id, "1"))).isEqualTo("call.refused.elsewhere");
        assertThat(answer(tab, id)).isEqualTo("call.refused.elsewhere");

        stage.request(tab, new CallRequest.Take(id, false));
        assertThat(stage.page.only().here()).isFalse();
        assertThat(stage.page.only().heldElsewhere()).isTrue();
        attach(id);
        assertThat(stage.page.described.stream().map(TestPage.Described::kind)).doesNotContain(Sdp.Kind.ATTACH);
        assertThat(answer(stage.page, id)).isEqualTo("call.refused.elsewhere");
        assertThat(answer(tab, id)).isNull();
        assertThat(tab.state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void nothingIsTakenWhileThatWouldEndAnother() {
        CallId id = stage.joined();
        stage.request(CallStage.dial(CallStage.id(), "1005"));
        TestPage tab = stage.openPage();

        assertThat(stage.request(tab, new CallRequest.Take(id, false))).isEqualTo("call.refused.otherFirst");
        assertThat(stage.line().reopened).isZero();
    }

    @Test
    void aLostSocketIsAttachedAgain() {
        CallId id = stage.joined();
        stage.line().drop();
        assertThat(stage.page.state()).isEqualTo(CallState.RECOVERING);
        assertThat(stage.page.only().here()).isTrue();
        stage.line().drop();
        stage.line().comeBack();
        attach(id);

        assertThat(answer(stage.page, id)).isNull();
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
    }

    /** As a real switch does it: attaching does not take it off hold. */
    @Test
    void aHeldCallIsStillHeldAfterwards() {
        CallId id = stage.joined();
        hold(id, true);
        stage.line().drop();
        stage.line().comeBack();
        attach(id);
        answer(stage.page, id);
        assertThat(stage.page.state()).isEqualTo(CallState.HELD);

        hold(id, false);
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        stage.line().drop();
        stage.line().comeBack();
        attach(id);
        answer(stage.page, id);
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void aSwitchThatStartedAnewHasLostItAndOnePressCallsAgain() {
        stage.joined();
        stage.line().drop();
        stage.line().comeBack();
        stage.line().say("verto.clientReady", "{\"reattached_sessions\":[]}");

        assertThat(stage.page.cause()).isEqualTo("SWITCH_LOST");
        assertThat(stage.page.ended.get(0).redial()).isTrue();
        assertThat(stage.line().keepsSession).isFalse();
    }

    @Test
    void alsoWhenTheSwitchSaysNothingAtAll() {
        stage.joined();
        stage.line().drop();
        stage.line().comeBack();
        stage.time.pass(Duration.ofSeconds(15));

        assertThat(stage.page.cause()).isEqualTo("SWITCH_LOST");
    }

    @Test
    void aSwitchThatStaysAwayEndsIt() {
        stage.joined();
        stage.line().drop();
        stage.time.pass(Duration.ofSeconds(119));
        assertThat(stage.page.state()).isEqualTo(CallState.RECOVERING);
        stage.time.pass(Duration.ofSeconds(1));

        assertThat(stage.page.cause()).isEqualTo("SWITCH_LOST");
        assertThat(stage.page.ended.get(0).redial()).isTrue();
    }

    @Test
    void unsentMessagesAreSentWhenTheSwitchIsBack() {
        CallId id = stage.joined();
        stage.line().drop();
        stage.request(new CallRequest.HangUp(id, CallRequest.HangUp.How.HANGUP));
        assertThat(stage.page.now()).isEmpty();
        assertThat(stage.line().keepsSession).isTrue();

        stage.line().comeBack();
        attach(id);
        assertThat(stage.line().methods()).endsWith("verto.bye").doesNotContain("verto.attach");
        assertThat(stage.line().keepsSession).isFalse();
    }

    @Test
    void attachingThatFailsEndsItAndOnePressCallsAgain() {
        CallId id = stage.joined();
        stage.line().drop();
        stage.line().comeBack();
        attach(id);
        stage.line().refuse("verto.attach", "CODEC NEGOTIATION ERROR");

        assertThat(answer(stage.page, id)).isEqualTo("failure.Refused");
        assertThat(stage.page.cause()).isEqualTo("MEDIA_LOST");
        assertThat(stage.page.ended.get(0).redial()).isTrue();
    }

    @Test
    void aPageThatDoesNotAnswerTheOfferEndsIt() {
        CallId id = stage.joined();
        stage.line().drop();
        stage.line().comeBack();
        attach(id);
        stage.time.pass(Duration.ofSeconds(30));

        assertThat(stage.page.cause()).isEqualTo("MEDIA_LOST");
        assertThat(stage.line().last().method()).isEqualTo("verto.bye");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUnansweredOfferIsSentToThePageThatTakesTheCall(boolean live) {
        CallId id = stage.joined();
        stage.calls.leave(stage.page);
        stage.line().drop();
        stage.line().comeBack();
        attach(id);
        TestPage back = stage.openPage();

        assertThat(stage.request(back, new CallRequest.Take(id, live))).isNull();

        assertThat(stage.line().reopened).isZero();
        assertThat(back.state()).isEqualTo(CallState.RECOVERING);
        assertThat(back.lastDescribed().kind()).isEqualTo(Sdp.Kind.ATTACH);
    }

    @Test
    void aSessionThatWasTakenOverTookTheCallsAlong() {
        stage.joined();
        stage.line().become(new ConnectionState.TakenOver(Instant.EPOCH));

        assertThat(stage.page.cause()).isEqualTo("TAKEN_OVER");
    }
}
