package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletionStage;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class AnswersFindTheirRequestsTest {

    private static String text(CompletionStage<JsonObject> stage) {
        return VertoFixture.value(stage).getString("message");
    }

    @Test
    void numbersOfTheSwitchAreNotOurs() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("echo", (request, socket) -> {
                    int id = request.getInt("id");
                    socket.send("{\"jsonrpc\":\"2.0\",\"id\":" + id
                            + ",\"method\":\"verto.event\",\"params\":{\"eventChannel\":\"a\"},\"result\":{}}");
                    socket.send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"verto.info\",\"params\":{}}");
                    socket.send("{\"jsonrpc\":\"2.0\",\"id\":" + (id + 1_000) + ",\"result\":{\"message\":\"stray\"}}");
                    socket.send("{\"jsonrpc\":\"2.0\",\"id\":null,\"result\":{\"message\":\"nobody's\"}}");
                    socket.send("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"result\":{\"message\":\"a text\"}}");
                    socket.send("{\"jsonrpc\":\"2.0\",\"id\":1e400,\"error\":{\"code\":-32600}}");
                    socket.send(ScriptedSwitch.result(request, "{\"message\":\"ours\"}"));
                });
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(text(fixture.connection().request("echo", JsonText.empty())))
                    .isEqualTo("ours");
            assertThat(fixture.heard().events()).hasSize(1);
            assertThat(fixture.heard().requests())
                    .extracting(ServerRequest::method)
                    .contains("verto.info");
            assertThat(fixture.connection().traffic().strayAnswers()).isEqualTo(4);
        }
    }

    @Test
    void answersInAnotherOrderAndInABatchReachTheirRequests() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            peer.onSilence("first").on("second", (request, socket) -> {
                JsonObject earlier = peer.received("first").get(0);
                socket.send("[" + ScriptedSwitch.result(request, "{\"message\":\"2\"}") + ","
                        + ScriptedSwitch.result(earlier, "{\"message\":\"1\"}") + ",7]");
            });
            CompletionStage<JsonObject> first = fixture.connection().request("first", JsonText.empty());
            CompletionStage<JsonObject> second = fixture.connection().request("second", JsonText.empty());
            assertThat(text(first)).isEqualTo("1");
            assertThat(text(second)).isEqualTo("2");
        }
    }

    @Test
    void ofARepeatedKeyTheFirstIsRead() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("verto.invite", (request, socket) -> {
                    int id = request.getInt("id");
                    socket.send("{\"jsonrpc\":\"2.0\",\"id\":" + id
                            + ",\"error\":{\"message\":\"SDP missing\",\"message\":\"CALL ERROR\",\"code\":-32002}}");
                });
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.failure(fixture.connection().request("verto.invite", JsonText.empty())))
                    .isEqualTo(new VertoFailure.Refused(-32002, "verto.invite: SDP missing"));
        }
    }

    @Test
    void anAnswerThatOvertakesAnEventIsNoTrouble() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("verto.broadcast", (request, socket) -> {
                    socket.send(ScriptedSwitch.result(request, "{}"));
                    for (int serial = 0; serial < 500; serial++) {
                        socket.send("{\"id\":" + serial + ",\"method\":\"verto.event\",\"params\":"
                                + "{\"eventChannel\":\"a\",\"eventSerno\":" + serial + "}}");
                    }
                });
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            VertoFixture.value(fixture.connection().broadcast("a", JsonText.empty()));
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard().events().size() == 500);
            assertThat(fixture.heard().events())
                    .extracting(event -> event.params().getInt("eventSerno"))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anErrorWithNothingInItIsARefusal() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onError("echo", "{}");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.failure(fixture.connection().request("echo", JsonText.empty())))
                    .isInstanceOf(VertoFailure.Refused.class);
        }
    }
}
