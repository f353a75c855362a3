package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class ApiCommandsFindTheirWayTest {

    private static final String NO_METHOD =
            "{\"code\":-32601,\"message\":\"Invalid Method, Missing Method or Permission Denied\"}";
    private static final String NO_PERMISSION = "{\"code\":-32602,\"message\":\"Permission Denied\"}";

    @Test
    void theShortWayIsTriedFirst() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("fsapi", "{\"message\":\"+OK a locked\\n\"}");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.value(fixture.connection().fsapi("conference", "a lock")))
                    .isEqualTo("+OK a locked\n");
            assertThat(peer.received("jsapi")).isEmpty();
        }
    }

    @Test
    void theLongWayIsFoundOnceAndRemembered() throws Exception {
        try (ScriptedSwitch peer =
                        ScriptedSwitch.begin().onError("fsapi", NO_METHOD).onResult("jsapi", "{\"message\":\"[]\"}");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            VertoFixture.value(fixture.connection().fsapi("conference", "json_list"));
            assertThat(VertoFixture.value(fixture.connection().fsapi("conference", "json_list")))
                    .isEqualTo("[]");
            assertThat(peer.received("fsapi")).hasSize(1);
            JsonObject params = peer.received("jsapi").get(1).getJsonObject("params");
            assertThat(params.getString("command")).isEqualTo("fsapi");
            assertThat(params.getJsonObject("data"))
                    .isEqualTo(JsonText.readObject("{\"cmd\":\"conference\",\"arg\":\"json_list\"}"));
        }
    }

    @Test
    void aRefusalOfBothIsRememberedUntilTheNextLogin() throws Exception {
        try (ScriptedSwitch peer =
                        ScriptedSwitch.begin().onError("fsapi", NO_METHOD).onError("jsapi", NO_PERMISSION);
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            for (int i = 0; i < 3; i++) {
                assertThat(VertoFixture.failure(fixture.connection().fsapi("conference", "list")))
                        .isInstanceOf(VertoFailure.NotPermitted.class);
            }
            assertThat(peer.received("fsapi")).hasSize(1);
            assertThat(peer.received("jsapi")).hasSize(1);

            peer.onResult("fsapi", "{\"message\":\"done\"}");
            peer.broadcast("{\"id\":1,\"method\":\"verto.punt\",\"params\":{}}");
            fixture.awaitState(ConnectionState.TakenOver.class);
            fixture.logIn();
            assertThat(VertoFixture.value(fixture.connection().fsapi("conference", "list")))
                    .isEqualTo("done");
        }
    }

    @Test
    void oneCommandThatIsNotPermittedClosesNoWayForOthers() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()
                        .on("fsapi", (request, socket) -> {
                            boolean permitted = request.getJsonObject("params")
                                    .getString("cmd")
                                    .equals("conference");
                            socket.send(
                                    permitted
                                            ? ScriptedSwitch.result(request, "{\"message\":\"yes\"}")
                                            : ScriptedSwitch.error(request, NO_PERMISSION));
                        })
                        .onError("jsapi", NO_PERMISSION);
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.failure(fixture.connection().fsapi("version", "")))
                    .isInstanceOf(VertoFailure.NotPermitted.class);
            assertThat(VertoFixture.value(fixture.connection().fsapi("conference", "list")))
                    .isEqualTo("yes");
        }
    }

    @Test
    void aResultWithoutATextIsGarbled() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("fsapi", "{\"message\":17}");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.failure(fixture.connection().fsapi("conference", "list")))
                    .isInstanceOf(VertoFailure.Garbled.class);
        }
    }
}
