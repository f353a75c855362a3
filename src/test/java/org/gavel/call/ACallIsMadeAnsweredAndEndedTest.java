package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.OptionalInt;
import org.gavel.audit.AuditEntry;
import org.gavel.audit.AuditResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ACallIsMadeAnsweredAndEndedTest {

    private final CallStage stage = new CallStage();

    @Test
    void theInviteSaysAllThatTheSwitchReadsAndNothingElse() {
        CallId id = CallStage.id();
        CallRequest.Wishes wishes =
                new CallRequest.Wishes(OptionalInt.of(800), OptionalInt.of(1200), true, false, null);
        stage.request(new CallRequest.Dial(
                id, CallStage.sdp(CallStage.OFFER), "3000", "Council", CallStage.ROOM, CallKind.MAIN, null, 0, wishes));

        JsonObject params = stage.line().last().params();
        JsonObject dialog = params.getJsonObject("dialogParams");
        assertThat(params.getString("sdp")).isEqualTo(CallStage.OFFER);
        assertThat(dialog.keySet())
                .containsExactlyInAnyOrder(
                        "callID",
                        "destination_number",
                        "caller_id_name",
                        "caller_id_number",
                        "remote_caller_id_name",
                        "remote_caller_id_number",
                        "userVariables",
                        "incomingBandwidth",
                        "outgoingBandwidth",
                        "audio");
        assertThat(dialog.getString("callID")).isEqualTo(id.text());
        assertThat(dialog.getString("destination_number")).isEqualTo("3000");
        assertThat(dialog.getString("caller_id_name")).isEqualTo("Anna");
        assertThat(dialog.getString("caller_id_number")).isEqualTo("1000");
        assertThat(dialog.getJsonObject("userVariables")).isEmpty();
        assertThat(dialog.getInt("incomingBandwidth")).isEqualTo(800);
        assertThat(dialog.getInt("outgoingBandwidth")).isEqualTo(1200);
        assertThat(dialog.getJsonObject("audio").toString())
                .isEqualTo("{\"echoCancellation\":true,\"noiseSuppression\":false}");
    }

    @Test
    void answeredWithoutEarlyMedia() {
        CallId id = CallStage.id();

        assertThat(stage.request(CallStage.join(id))).isNull();
        assertThat(stage.page.state()).isEqualTo(CallState.TRYING);
        assertThat(stage.page.only().here()).isTrue();
        assertThat(stage.line().keepsSession).isTrue();

        stage.answered(id);
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.page.lastDescribed().kind()).isEqualTo(Sdp.Kind.ANSWER);
        assertThat(stage.page.lastDescribed().sdp().text()).isEqualTo(CallStage.ANSWER);
        assertThat(stage.page.only().call().room()).isEqualTo(CallStage.ROOM);
    }

    @Test
    void earlyMediaFirstAndThenAnAnswerWithoutADescription() {
        CallId id = CallStage.id();
        stage.request(CallStage.dial(id, "+49"));

        stage.line().say("verto.media", CallStage.params(id, CallStage.ANSWER));
        assertThat(stage.page.state()).isEqualTo(CallState.EARLY);
        assertThat(stage.page.lastDescribed().kind()).isEqualTo(Sdp.Kind.EARLY);

        stage.line().say("verto.answer", CallStage.params(id));
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.page.described).hasSize(1);
    }

    @Test
    void anotherAnswerThanThatOfTheEarlyMediaIsNotPassedOn() {
        CallId id = CallStage.id();
        stage.request(CallStage.dial(id, "+49"));
        stage.line().say("verto.media", CallStage.params(id, CallStage.ANSWER));
        stage.answered(id);

        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.page.described).hasSize(1);
    }

    @Test
    void answeredBeforeTheSwitchSaidThatItMadeTheCall() {
        stage.line().waits = true;
        CallId id = CallStage.id();
        assertThat(stage.request(CallStage.join(id))).isEqualTo("not yet");

        stage.answered(id);
        stage.line().answerNext(org.gavel.json.JsonText.empty());

        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void theOtherSideSaysWhoItIs() {
        CallId id = CallStage.id();
        stage.request(CallStage.dial(id, "1005"));
        stage.line()
                .say(
                        "verto.display",
                        "{\"callID\":\"" + id + "\",\"display_name\":\"Ben\\u0007\",\"display_number\":\"1005\"}");

        assertThat(stage.page.only().call().party()).isEqualTo(new Party("1005", "Ben"));
    }

    /** The switch has a text in place of a missing name of a called party; Gavel does not show it as a name. */
    @Test
    void aCallerWithoutANameIsShownByNumber() {
        CallId id = CallStage.id();
        stage.request(CallStage.dial(id, "1005"));
        stage.line()
                .say(
                        "verto.display",
                        "{\"callID\":\"" + id + "\",\"display_name\":\"Outbound Call\",\"display_number\":\"1006\"}");

        assertThat(stage.page.only().call().party()).isEqualTo(new Party("1006", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER_BUSY", "NORMAL_CLEARING", "NO_ROUTE_DESTINATION", "SOMETHING_NEW"})
    void endedByTheSwitch(String cause) {
        CallId id = CallStage.id();
        stage.request(CallStage.join(id));
        stage.line().say("verto.bye", CallStage.bye(id, cause));

        assertThat(stage.page.now()).isEmpty();
        assertThat(stage.page.cause()).isEqualTo(cause);
        assertThat(stage.page.ended.get(0).redial()).isEqualTo(!cause.equals("NO_ROUTE_DESTINATION"));
        assertThat(stage.page.ended.get(0).here()).isTrue();
        assertThat(stage.line().keepsSession).isFalse();
    }

    @Test
    void endedByThemselves() {
        CallId id = stage.joined();
        assertThat(stage.request(new CallRequest.HangUp(id, CallRequest.HangUp.How.HANGUP)))
                .isNull();

        assertThat(stage.line().last().method()).isEqualTo("verto.bye");
        assertThat(stage.line().last().call()).isEqualTo(id.text());
        assertThat(stage.line().last().params().getString("cause")).isEqualTo("NORMAL_CLEARING");
        assertThat(stage.page.cause()).isEqualTo("HUNG_UP");
        assertThat(stage.page.ended.get(0).redial()).isFalse();
    }

    @Test
    void theCallIsNotAnswered() {
        stage.request(CallStage.dial(CallStage.id(), "1005"));
        stage.time.pass(Dialling.ANSWERS);

        assertThat(stage.line().last().params().getString("cause")).isEqualTo("NO_ANSWER");
        assertThat(stage.page.cause()).isEqualTo("NO_ANSWER");
    }

    @Test
    void heldAndTakenBackAsTheSwitchSays() {
        CallId id = stage.joined();
        stage.line().result("verto.modify", "{\"holdState\":\"held\"}");
        assertThat(stage.request(new CallRequest.Hold(id, true))).isNull();
        assertThat(stage.page.state()).isEqualTo(CallState.HELD);

        assertThat(stage.request(new CallRequest.Hold(id, false))).isEqualTo("call.refused.stillHeld");
        stage.line().result("verto.modify", "{\"holdState\":\"active\"}");
        assertThat(stage.request(new CallRequest.Hold(id, false))).isNull();
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
    }

    @Test
    void digitsGoOut() {
        CallId id = stage.joined();
        assertThat(stage.request(new CallRequest.Digits(id, "12*#"))).isNull();

        assertThat(stage.line().last().method()).isEqualTo("verto.info");
        assertThat(stage.line().last().params().getString("dtmf")).isEqualTo("12*#");
    }

    @Test
    void mediaThatChangedIsAnswered() {
        CallId id = stage.joined();
        stage.line().result("verto.modify", "{\"sdp\":\"" + CallStage.ANSWER.replace("\r\n", "\\r\\n") + "\"}");
        assertThat(stage.request(new CallRequest.Update(id, CallStage.sdp(CallStage.OFFER))))
                .isNull();

        assertThat(stage.page.lastDescribed().kind()).isEqualTo(Sdp.Kind.ANSWER);
    }

    @Test
    void anOldSwitchThatCannotChangeMediaIsTold() {
        CallId id = stage.joined();
        stage.line().result("verto.modify", "{\"holdState\":\"active\"}");

        assertThat(stage.request(new CallRequest.Update(id, CallStage.sdp(CallStage.OFFER))))
                .isEqualTo("call.refused.noUpdate");
    }

    @Test
    void thePartnerIsSentElsewhereOrConnectedToAnother() {
        CallId one = CallStage.id();
        stage.request(CallStage.dial(one, "1005"));
        stage.answered(one);
        CallId other = CallStage.id();
        stage.request(CallStage.dial(other, "1006"));
        stage.answered(other);

        assertThat(stage.request(new CallRequest.Transfer(one, "1007"))).isNull();
        assertThat(stage.line().last().params().getString("destination")).isEqualTo("1007");
        assertThat(stage.request(new CallRequest.Replace(one, other))).isNull();
        assertThat(stage.line().last().params().getString("replaceCallID")).isEqualTo(other.text());

        stage.line().refuse("verto.modify", "call is not bridged");
        assertThat(stage.request(new CallRequest.Transfer(one, "1007"))).isEqualTo("call.refused.notBridged");
        assertThat(stage.audit.entries().stream().map(AuditEntry::what))
                .containsExactly("call", "call", "call.transfer", "call.replace", "call.transfer");
    }

    @Test
    void aCallThatTheSwitchDoesNotMakeIsNone() {
        stage.line().refuse("verto.invite", "Cannot create channel");

        assertThat(stage.request(CallStage.join(CallStage.id()))).isEqualTo("failure.Refused");
        assertThat(stage.page.now()).isEmpty();
        assertThat(stage.page.ended).isEmpty();
        assertThat(stage.audit.outcomeOfLast().result()).isEqualTo(AuditResult.FAILED);
    }

    @Test
    void itsBeginningAndItsEndAreInTheAudit() {
        CallId id = stage.joined();
        AuditEntry begun = stage.audit.last();
        assertThat(begun.what()).isEqualTo("call");
        assertThat(begun.room()).isEqualTo(CallStage.ROOM.key());
        assertThat(begun.on().get(0).number()).isEqualTo("3000");
        assertThat(stage.audit.outcomeOfLast()).isNull();

        stage.line().say("verto.bye", CallStage.bye(id, "NORMAL_CLEARING"));
        assertThat(stage.audit.outcomeOfLast().why()).isEqualTo("call.cause.NORMAL_CLEARING NORMAL_CLEARING");
    }

    @Test
    void withoutTheAuditNothingIsSent() {
        stage.audit.isFull(true);

        assertThat(stage.request(CallStage.join(CallStage.id()))).isEqualTo("gate.noAudit");
        assertThat(stage.line().methods()).isEmpty();
        assertThat(stage.page.now()).isEmpty();
    }

    @Test
    void signingOutEndsItAtTheSwitch() {
        CallId id = stage.joined();
        stage.links.leave("anna", "session-anna");

        assertThat(stage.line().last().method()).isEqualTo("verto.bye");
        assertThat(stage.line().last().call()).isEqualTo(id.text());
        assertThat(stage.line().closed).isTrue();
        stage.time.pass(Duration.ofMinutes(5));
    }

    @Test
    void theCallsOfALinkThatIsClosedAreForgotten() {
        assertThat(stage.service.of(stage.link)).isSameAs(stage.calls);
        stage.links.leave("anna", "session-anna");

        ModeratorCalls late = stage.service.of(stage.link);
        assertThat(late).isNotSameAs(stage.calls);
        assertThat(stage.service.of(stage.link)).as("a closed link is not kept").isNotSameAs(late);
    }
}
