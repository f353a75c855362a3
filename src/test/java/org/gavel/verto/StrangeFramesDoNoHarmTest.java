package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class StrangeFramesDoNoHarmTest {

    private static final int LONGEST = 100_000;

    private static final List<String> UNREADABLE = List.of(
            "",
            "{bad",
            "42",
            "null",
            "{}",
            "{\"id\":1}",
            "{\"method\":17,\"id\":1}",
            "{\"a\":".repeat(20_000),
            "[[[]]]",
            "{\"method\":\"verto.event\",\"params\":\"" + "x".repeat(LONGEST) + "\"}");

    private static final List<String> HARMLESS = List.of(
            "#SPU 10",
            "#SPB " + ".".repeat(2_000),
            "#SPD 0",
            "[]",
            "{\"method\":\"verto.ping\",\"id\":9,\"params\":{\"serno\":1795328617}}");

    @Test
    void theConnectionGoesOnAndCountsThem() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("echo", (request, socket) -> {
                    UNREADABLE.forEach(socket::send);
                    HARMLESS.forEach(socket::send);
                    socket.send(ScriptedSwitch.result(request, "{\"message\":\"still here\"}"));
                });
                VertoFixture fixture = new VertoFixture(peer.uri(), given -> given.withLimits(LONGEST, 100)).logIn()) {
            assertThat(VertoFixture.value(fixture.connection().request("echo", JsonText.empty()))
                            .getString("message"))
                    .isEqualTo("still here");
            assertThat(fixture.connection().traffic().unreadable()).isEqualTo(UNREADABLE.size());
            assertThat(fixture.heard().requests())
                    .extracting(ServerRequest::method)
                    .containsExactly("verto.clientReady");
            assertThat(peer.opened()).isEqualTo(1);
        }
    }

    @Test
    void unknownMethodsArePassedOnAndNothingIsAnswered() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("echo", (request, socket) -> {
                    socket.send("{\"id\":8,\"method\":\"verto.nope\",\"params\":{\"callID\":\"c\"}}");
                    socket.send("{\"id\":9,\"method\":\"verto.invite\",\"params\":{\"callID\":\"c\",\"sdp\":\"v=0\"}}");
                    socket.send("{\"id\":10,\"method\":\"verto.announce\"}");
                    socket.send(ScriptedSwitch.result(request, "{}"));
                });
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            VertoFixture.value(fixture.connection().request("echo", JsonText.empty()));
            assertThat(fixture.heard().requests())
                    .extracting(ServerRequest::method)
                    .contains("verto.nope", "verto.invite", "verto.announce");
            VertoFixture.failure(fixture.connection().request("last", JsonText.empty()));
            assertThat(peer.received()).allMatch(frame -> frame.containsKey("method"));
        }
    }

    @Test
    void anEventTellsItsChannelAndWhetherAnotherClientSentIt() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            for (String params : List.of(
                    "{\"eventChannel\":\"conference-mod.a\",\"subscribedChannel\":\"conference-mod\",\"eventSerno\":0}",
                    "{\"sessid\":\"x\"}",
                    "{\"eventChannel\":\"a\",\"userid\":\"1010@d\"}",
                    "{\"eventChannel\":\"a\",\"fromDisplay\":\"Mallory\"}",
                    "{\"eventChannel\":\"a\",\"localBroadcast\":true}")) {
                peer.broadcast("{\"id\":1,\"method\":\"verto.event\",\"params\":" + params + "}");
            }
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard().events().size() == 5);
            List<VertoEvent> events = fixture.heard().events();
            assertThat(events).extracting(VertoEvent::foreign).containsExactly(false, false, true, true, true);
            assertThat(events.get(0).channel()).isEqualTo("conference-mod.a");
            assertThat(events.get(0).subscribedChannel()).contains("conference-mod");
            assertThat(events.get(1).channel()).isEmpty();
            assertThat(events.get(1).subscribedChannel()).isEmpty();
        }
    }
}
