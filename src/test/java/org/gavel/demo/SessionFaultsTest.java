package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.gavel.json.JsonText;
import org.java_websocket.framing.PingFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault of a session can be injected: its end, a takeover, a lost permission and unexpected frames. */
class SessionFaultsTest {

    private DemoStage stage;

    @BeforeEach
    void begin() {
        stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private JsonObject loginWith(TestClient client, String user, String sessid) {
        JsonObject params = JsonText.object()
                .add("login", user)
                .add("passwd", "1234")
                .add("sessid", sessid)
                .build();
        return client.request("login", params);
    }

    @Test
    void theSameSessionElsewherePuntsTheOldSocket() {
        TestClient old = stage.login("1010");
        loginWith(stage.connect(), "1010", old.sessid);
        old.awaitFrame(frame -> frame.endsWith("\"method\":\"verto.punt\",\"params\":{}}"));
        assertThat(old.awaitClose()).isEqualTo(1000);
    }

    @Test
    void anotherUserCannotTakeASession() {
        TestClient owner = stage.login("1010");
        TestClient thief = stage.connect();
        JsonObject error = loginWith(thief, "1011", owner.sessid).getJsonObject("error");
        assertThat(error.toString()).isEqualTo("{\"code\":-32001,\"message\":\"Session in use\"}");
        assertThat(thief.awaitClose()).isEqualTo(1000);
        assertThat(owner.request("verto.ping", JsonText.empty())).containsKey("result");
    }

    @Test
    void aForgottenLoginIsRequiredAgainOnAConnectionThatLives() {
        TestClient client = stage.login("admin");
        stage.demonstration.faults().forgetLogin("admin");
        for (String method : List.of("verto.ping", "verto.subscribe", "echo")) {
            assertThat(client.request(method, JsonText.empty()).getJsonObject("error"))
                    .hasToString("{\"code\":-32000,\"message\":\"Authentication Required\"}");
        }
        assertThat(stage.login("admin").request("verto.ping", JsonText.empty())).containsKey("result");
    }

    @Test
    void anExpiredLoginIsClosedLikeAnyOther() {
        TestClient client = stage.login("admin");
        stage.demonstration.faults().expire("admin");
        assertThat(client.awaitClose()).isEqualTo(1000);
    }

    @Test
    void aDroppedConnectionEndsWithoutACloseFrame() {
        TestClient client = stage.login("admin");
        stage.demonstration.faults().drop("admin");
        assertThat(client.awaitClose()).isEqualTo(1006);
    }

    @Test
    void aFrameOverTheLimitClosesTheSocketAndOneBelowDoesNot() {
        TestClient client = stage.login("admin");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"verto.ping\",\"params\":{\"x\":\""
                + "m".repeat(900_000) + "\"}}");
        client.awaitFrame(frame -> frame.contains("\"id\":77"));
        client.send("\"" + "m".repeat(1_100_000) + "\"");
        assertThat(client.awaitClose()).isEqualTo(1000);
    }

    @Test
    void aPingGetsNoPongAndAPayloadIsReadAsARequest() {
        TestClient client = stage.login("admin");
        PingFrame empty = new PingFrame();
        PingFrame loaded = new PingFrame();
        loaded.setPayload(java.nio.ByteBuffer.wrap(new byte[] {'h', 'i'}));
        client.sendFrame(List.of(empty, loaded));
        client.awaitFrame(frame -> frame.equals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"Invalid Request\"},\"id\":null}"));
        assertThat(client.pongs()).isZero();
    }

    @Test
    void aBinaryFrameIsReadAsText() {
        TestClient client = stage.login("admin");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":88,\"method\":\"verto.ping\"}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        client.awaitFrame(frame -> frame.contains("\"id\":88"));
    }

    @Test
    void aPermissionCanBeTakenFromALoggedInUserAndTheSubscriptionStays() {
        TestClient client = stage.watch("admin", DemoStage.ROOM);
        int member = stage.join(DemoStage.ROOM, "Ana");
        stage.demonstration.faults().refuseChannel("admin", "conference-mod");
        String command = "{\"command\":\"mute\",\"id\":" + member + "}";
        assertThat(client.command(DemoStage.ROOM, command)
                        .getJsonObject("result")
                        .getInt("code"))
                .isEqualTo(-32002);
        stage.demonstration.faults().foreignResponse(DemoStage.ROOM, "3000-seven.local mute 1", "");
        client.awaitFrame(frame -> frame.contains("\"response\":\"\""));
        stage.demonstration.faults().permitChannel("admin", "conference-mod");
        assertThat(client.command(DemoStage.ROOM, command).getJsonObject("result"))
                .doesNotContainKey("code");
    }

    @Test
    void requestsOfTheServerComeUnasked() {
        TestClient client = stage.login("admin");
        InjectedFaults faults = stage.demonstration.faults();
        faults.invite("admin", "call-1");
        faults.announce("admin", List.of("back", "soon"));
        faults.request("admin", "verto.nobodyKnows", "{\"x\":1}");
        client.awaitFrame(frame -> frame.contains("\"verto.invite\"") && frame.contains("call-1"));
        client.awaitFrame(frame -> frame.contains("{\"msg\":[\"back\",\"soon\"]}"));
        client.awaitFrame(frame -> frame.contains("verto.nobodyKnows"));
    }

    @Test
    void idsOfTheServerCanMeetThoseOfTheClient() {
        TestClient client = stage.login("admin");
        stage.demonstration.faults().collideIds(5);
        stage.demonstration.faults().request("admin", "verto.ping", "{}");
        client.awaitFrame(frame -> frame.startsWith("{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":"));
    }

    @Test
    void noiseAndAnErrorWithoutCodeComeOnDemand() {
        TestClient client = stage.login("admin");
        stage.demonstration.faults().noise();
        client.awaitFrame(frame -> frame.startsWith("#SPB"));
        stage.demonstration.faults().answerWithoutCode("verto.subscribe", true);
        assertThat(client.subscribe("presence").getJsonObject("error")).isEmpty();
    }

    @Test
    void aForgedBroadcastArrivesAsItWasSentWithItsSender() {
        TestClient victim = stage.watch("viewer", DemoStage.ROOM);
        TestClient forger = stage.login("admin");
        forger.request(
                "verto.broadcast",
                JsonText.readObject("{\"eventChannel\":\"" + DemoStage.channel("conference-liveArray", DemoStage.ROOM)
                        + "\",\"localBroadcast\":true,\"data\":{\"action\":\"clear\"}}"));
        String forged = victim.awaitFrame(frame -> frame.contains("localBroadcast"));
        assertThat(forged).contains("\"userid\":\"admin@seven.local\"", "\"data\":{\"action\":\"clear\"}");
    }

    @Test
    void aSecondLoginAddsPermissions() {
        TestClient client = stage.login("admin");
        loginWith(client, "1018", client.sessid);
        assertThat(client.subscribe(DemoStage.channel("conference-mod", DemoStage.ROOM)))
                .containsKey("result");
    }
}
