package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wrong requests about calls get the texts of the real switch. */
class CallMistakesAreAnsweredTest {

    private final DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5));
    private final TestClient client = stage.login("1000");
    private final CallClient ada = new CallClient(client);

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void anInviteThatLacksSomething() {
        assertThat(client.requestText("verto.invite", JsonText.object().build()))
                .contains("\"message\":\"Dialog data missing\"", "\"message\":\"CALL ERROR\"");
        assertThat(CallClient.error(ada.invite(JsonText.object()))).isEqualTo("CallID missing");
        JsonObject noOffer = JsonText.object()
                .add("dialogParams", JsonText.object().add("callID", "a"))
                .build();
        assertThat(CallClient.error(client.request("verto.invite", noOffer))).isEqualTo("SDP missing");
        String call = ada.dial("9196");
        assertThat(CallClient.error(ada.invite(JsonText.object().add("callID", call))))
                .isEqualTo("Cannot create channel");
    }

    @Test
    void aTextThatIsNoSdpIsRefused() {
        JsonObject garbage = JsonText.object()
                .add("sdp", "v=1")
                .add("dialogParams", JsonText.object().add("callID", "a"))
                .build();
        assertThat(client.requestText("verto.invite", garbage))
                .contains("Cannot set media options", "INCOMPATIBLE_DESTINATION", "\"causeCode\":88");
    }

    @Test
    void aCallThatIsNotThereOrIsSomebodyElses() {
        String call = new CallClient(stage.login("1001")).dial("9196");
        assertThat(CallClient.error(ada.bye(call))).isEqualTo("CALL DOES NOT EXIST");
        assertThat(CallClient.error(ada.answer("nothing"))).isEqualTo("CALL DOES NOT EXIST");
        assertThat(CallClient.error(client.request("verto.bye", JsonText.empty())))
                .isEqualTo("CallID missing");
    }

    @Test
    void aChangeThatCannotBe() {
        String call = ada.dial("9196");
        ada.told("verto.answer", call);
        assertThat(changed(call, JsonText.object())).isEqualTo("action missing");
        assertThat(changed(call, JsonText.object().add("action", "transfer"))).isEqualTo("destination missing");
        assertThat(changed(call, JsonText.object().add("action", "transfer").add("destination", "3000")))
                .isEqualTo("call is not bridged");
        assertThat(changed(call, JsonText.object().add("action", "replace"))).isEqualTo("replaceCallID missing");
        assertThat(changed(call, JsonText.object().add("action", "replace").add("replaceCallID", "x")))
                .isEqualTo("invalid transfer leg");
        assertThat(ada.modify(call, JsonText.object().add("action", "dance")).toString())
                .contains("\"holdState\":\"active\"");
    }

    private String changed(String call, JsonObjectBuilder fields) {
        return CallClient.error(ada.modify(call, fields));
    }

    @Test
    void mediaThatFailEndTheCall() {
        stage.media.failing = true;
        String call = ada.dial("3001");
        assertThat(CallClient.cause(ada.told("verto.bye", call))).isEqualTo("INCOMPATIBLE_DESTINATION");
    }

    @Test
    void aCallThatHasNotBeenAnsweredCannotBeAttached() {
        stage.login("1010");
        String call = ada.dial("1010");
        assertThat(CallClient.error(ada.send("verto.attach", call, JsonText.object())))
                .isEqualTo("Cannot attach to a call that has not been answered.");
        assertThat(CallClient.cause(ada.told("verto.bye", call))).isEqualTo("DESTINATION_OUT_OF_ORDER");
    }
}
