package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.Permit;
import org.gavel.account.Scope;
import org.gavel.account.TestPolicy;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.rate.RateLimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCallsNeverReachTheSwitchTest {

    private final CallStage stage = new CallStage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v=0 ",
                "\n",
                "v=1\r\nm=audio 9 RTP 0\r\n",
                "\r\nv=0\r\nm=audio 9 RTP 0\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\n\r\na=x\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\nA=x\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\nnot a line\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\na=\u0000x\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\na=x\ry\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\na=x\u001b[31m\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\na=\ud800\r\n",
                "v=0\r\nm=audio 9 RTP 0\r\na=x\u2028y\r\n"
            })
    void aTextThatIsNoSdpIsRefused(String text) {
        assertThat(Sdp.of(text)).isEmpty();
    }

    @Test
    void aDescriptionIsBounded() {
        String head = "v=0\r\nm=audio 9 RTP 0\r\n";
        assertThat(Sdp.of(head + "a=x\r\n".repeat(4_000))).isEmpty();
        assertThat(Sdp.of(head + "a=" + "x".repeat(5_000) + "\r\n")).isEmpty();
        assertThat(Sdp.of(head + ("a=" + "x".repeat(1_000) + "\r\n").repeat(70)))
                .isEmpty();
        assertThat(Sdp.of(head + ("a=" + "x".repeat(1_000) + "\r\n").repeat(60)))
                .isPresent();
        assertThat(Sdp.of(head).orElseThrow().toString()).doesNotContain("audio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "1\n2", "1'2", "1\u00002", "{x}", "$x", "1;2", "١٢٣", "sofia/gateway"})
    void aTextThatIsNoNumberIsNotDialled(String number) {
        assertThatThrownBy(() -> CallStage.dial(CallStage.id(), number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CallRequest.Transfer(CallStage.id(), number))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallStage.dial(CallStage.id(), "1".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 2", "e", "123456789012345678901234567890123"})
    void aTextThatIsNoDigitsIsNotSent(String digits) {
        assertThatThrownBy(() -> new CallRequest.Digits(CallStage.id(), digits))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "72a3f6d6-101f-45b0-870d-1ee1ab77229",
                "72A3F6D6-101F-45B0-870D-1EE1AB77229C",
                "72a3f6d6-101f-45b0-870d-1ee1ab77229c\n",
                "72a3f6d6101f45b0870d1ee1ab77229c"
            })
    void anIdThatIsNoUuidIsNotChosen(String id) {
        assertThat(CallId.chosen(id)).isEmpty();
    }

    @Test
    void anIdThatIsTakenByThemselvesOrSomebodyElseIsRefused() {
        CallId id = stage.joined();
        Moderator ben = new Moderator("ben", "Ben");
        ModeratorLink bens = stage.signIn(ben);
        TestPage page = new TestPage();
        ModeratorCalls calls = stage.service.of(bens);
        calls.enter(page);

        assertThat(stage.request(CallStage.join(id))).isEqualTo("call.refused.id");
        for (CallRequest request : new CallRequest[] {
            CallStage.join(id),
            new CallRequest.HangUp(id, CallRequest.HangUp.How.HANGUP),
            new CallRequest.Hold(id, true),
            new CallRequest.Digits(id, "1"),
            new CallRequest.Transfer(id, "1001"),
            new CallRequest.Replace(id, CallStage.id()),
            new CallRequest.Answer(id, CallStage.sdp(CallStage.ANSWER)),
            new CallRequest.Update(id, CallStage.sdp(CallStage.OFFER)),
            new CallRequest.Take(id, false)
        }) {
            Reason why = calls.request(page, new Actor(ben, "192.0.2.2"), request)
                    .toCompletableFuture()
                    .join()
                    .orElseThrow();
            assertThat(why.key()).as(request.what().wire()).startsWith("call.refused.");
        }
        assertThat(stage.lines.get(1).methods()).isEmpty();
        assertThat(stage.line().methods()).containsExactly("verto.invite");
        assertThat(page.now()).isEmpty();
    }

    @Test
    void aFloodIsRefusedAndRecorded() {
        CallId id = stage.joined();
        for (int i = 1; i < ModeratorCalls.RATE.burst(); i++) {
            assertThat(stage.request(new CallRequest.Digits(id, "1"))).isNull();
        }
        String refused = null;
        int sent = 0;
        for (int i = 0; i < 10_000 && refused == null; i++) {
            sent = stage.line().asked.size();
            refused = stage.request(new CallRequest.Digits(id, "1"));
        }

        assertThat(refused).isEqualTo("call.refused.tooMany");
        assertThat(stage.line().asked).hasSize(sent);
        assertThat(stage.notTaken.all()).hasSize(1);
    }

    @Test
    void asMuchMayBeAskedAgainAfterTenSeconds() {
        long[] now = new long[1];
        RateLimiter rate = new RateLimiter(() -> ModeratorCalls.RATE, () -> now[0]);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) {
                assertThat(rate.allows()).isTrue();
            }
            assertThat(rate.allows()).isFalse();
            now[0] += TimeUnit.SECONDS.toNanos(10);
        }
    }

    @Test
    void fourCallsAreEnough() {
        for (int i = 0; i < CallRegistry.MAX_CALLS; i++) {
            assertThat(stage.request(CallStage.dial(CallStage.id(), "100" + i))).isNull();
        }
        assertThat(stage.request(CallStage.dial(CallStage.id(), "1009"))).isEqualTo("call.refused.full");
        assertThat(stage.line().asked).hasSize(CallRegistry.MAX_CALLS);
    }

    @Test
    void messagesAboutUnknownCallsAreIgnored() {
        CallId id = stage.joined();
        int told = stage.page.lists.size();
        for (String method : new String[] {
            "verto.answer",
            "verto.media",
            "verto.bye",
            "verto.attach",
            "verto.display",
            "verto.info",
            "verto.prompt",
            "x"
        }) {
            stage.line().say(method, CallStage.params(CallStage.id(), CallStage.ANSWER));
            stage.line().say(method, "{}");
            stage.line().say(method, "{\"callID\":{\"a\":1},\"sdp\":7}");
            stage.line().say(method, "{\"callID\":\"" + "x".repeat(100_000) + "\"}");
        }
        stage.line().say("verto.clientReady", "{\"reattached_sessions\":[1,null,{}]}");
        stage.line().say("verto.media", CallStage.params(id, CallStage.ANSWER));
        stage.line().say("verto.attach", CallStage.params(id, "no description"));

        assertThat(stage.page.lists).hasSize(told);
        assertThat(stage.page.state()).isEqualTo(CallState.ACTIVE);
        assertThat(stage.line().methods()).containsExactly("verto.invite");
    }

    @Test
    void anAnswerThatIsNoDescriptionEndsTheCall() {
        CallId id = CallStage.id();
        stage.request(CallStage.join(id));
        stage.line().say("verto.answer", "{\"callID\":\"" + id + "\",\"sdp\":\"<script>\"}");

        assertThat(stage.page.cause()).isEqualTo("MEDIA_LOST");
        assertThat(stage.line().last().method()).isEqualTo("verto.bye");
    }

    @Test
    void callerNamesOfTheSwitchAreBounded() {
        CallId id = CallStage.id();
        stage.request(CallStage.dial(id, "1001"));
        stage.line()
                .say("verto.display", "{\"callID\":\"" + id + "\",\"display_name\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(stage.page.only().call().party().name()).hasSize(128);
    }

    // ---- permissions -------------------------------------------------------------------------------------------

    private static Set<Permission> allBut(Permission without) {
        Set<Permission> some = EnumSet.allOf(Permission.class);
        some.remove(without);
        return some;
    }

    @Test
    void joiningNeedsThePermission() {
        stage.policy.grant("anna", allBut(Permission.JOIN));
        assertThat(stage.request(CallStage.join(CallStage.id()))).isEqualTo("gate.notPermitted");
        stage.policy.grant("anna", allBut(Permission.SEE));
        assertThat(stage.request(CallStage.join(CallStage.id()))).isEqualTo("gate.notPermitted");
        stage.policy.grant(
                "anna",
                new Permit(TestPolicy.EVERYTHING, new Scope.OneRoom("3001-seven.local", "seven.local"), null, null));
        assertThat(stage.request(CallStage.join(CallStage.id()))).isEqualTo("gate.notPermitted");

        assertThat(stage.line().methods()).isEmpty();
        assertThat(stage.policy.refusals.all()).hasSize(3);
        assertThat(stage.policy.refusals.all().get(0).attempt()).isEqualTo("call");
    }

    @Test
    void diallingAndTransferringNeedThePermissionToDial() {
        CallId id = stage.joined();
        stage.policy.grant("anna", allBut(Permission.DIAL));
        assertThat(stage.request(CallStage.dial(CallStage.id(), "+491"))).isEqualTo("gate.notPermitted");
        assertThat(stage.request(new CallRequest.Transfer(id, "+491"))).isEqualTo("gate.notPermitted");
        stage.policy.grant(
                "anna",
                new Permit(
                        TestPolicy.EVERYTHING,
                        new Scope.OneRoom(CallStage.ROOM.name(), CallStage.ROOM.domain()),
                        null,
                        null));
        assertThat(stage.request(CallStage.dial(CallStage.id(), "+491"))).isEqualTo("gate.notPermitted");

        assertThat(stage.line().methods()).containsExactly("verto.invite");
    }

    @Test
    void theNumberOfARoomIsNoWayRoundThePermissionToJoinIt() {
        stage.rooms.open(CallStage.ROOM);
        stage.policy.grant("anna", allBut(Permission.JOIN));

        assertThat(stage.request(CallStage.dial(CallStage.id(), "3000"))).isEqualTo("gate.notPermitted");
        assertThat(stage.request(CallStage.dial(CallStage.id(), "3000@seven.local")))
                .isEqualTo("gate.notPermitted");
    }
}
