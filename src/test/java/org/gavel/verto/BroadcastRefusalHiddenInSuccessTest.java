package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class BroadcastRefusalHiddenInSuccessTest {

    @Test
    void aSuccessWithANegativeCodeIsARefusal() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("verto.broadcast", """
                        {"message":"Permission Denied.","code":-32002,"sessid":"x"}""");
                ServedDesk desk = new ServedDesk(peer.uri()).logIn()) {
            VertoFailure failure =
                    ServedDesk.failure(desk.connection().broadcast("conference-mod.a@b", JsonText.empty()));
            assertThat(failure).isInstanceOfSatisfying(VertoFailure.NotPermitted.class, refused -> {
                assertThat(refused.channels()).isEqualTo(List.of("conference-mod.a@b"));
                assertThat(refused.text()).contains("Permission Denied.");
            });
        }
    }

    @Test
    void theFailureItselfIsToldAndNoWrappingOfIt() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("verto.broadcast", "{\"code\":-32002}");
                ServedDesk desk = new ServedDesk(peer.uri()).logIn()) {
            String told = ServedDesk.value(desk.connection()
                    .broadcast("a", JsonText.empty())
                    .handle((none, failure) -> failure.getClass().getSimpleName()));
            assertThat(told).isEqualTo("VertoException");
        }
    }

    @Test
    void theIdentityThatIsSentIsThatOfThePresentSocket() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("verto.broadcast", "{}");
                Wiretap tap = new Wiretap(peer.uri());
                ServedDesk desk = new ServedDesk(tap.uri()).logIn()) {
            ServedDesk.value(desk.connection().broadcast("a", JsonText.empty()));
            tap.cut();
            await().atMost(ServedDesk.PATIENCE)
                    .until(() ->
                            desk.heard().states(ConnectionState.LoggedIn.class).size() == 2);
            ServedDesk.value(desk.connection()
                    .request("verto.broadcast", JsonText.readObject("{\"eventChannel\":\"a\",\"sessid\":\"stale\"}")));
            assertThat(peer.received("verto.broadcast"))
                    .extracting(frame -> frame.getJsonObject("params").getString("sessid"))
                    .containsExactlyElementsOf(desk.heard().states(ConnectionState.LoggedIn.class).stream()
                            .map(ConnectionState.LoggedIn::sessid)
                            .toList());
        }
    }
}
