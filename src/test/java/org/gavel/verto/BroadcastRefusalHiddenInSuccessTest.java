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
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            VertoFailure failure =
                    VertoFixture.failure(fixture.connection().broadcast("conference-mod.a@b", JsonText.empty()));
            assertThat(failure).isInstanceOfSatisfying(VertoFailure.NotPermitted.class, refused -> {
                assertThat(refused.channels()).isEqualTo(List.of("conference-mod.a@b"));
                assertThat(refused.text()).contains("Permission Denied.");
            });
        }
    }

    @Test
    void theFailureItselfIsToldAndNoWrappingOfIt() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("verto.broadcast", "{\"code\":-32002}");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            String told = VertoFixture.value(fixture.connection()
                    .broadcast("a", JsonText.empty())
                    .handle((none, failure) -> failure.getClass().getSimpleName()));
            assertThat(told).isEqualTo("VertoException");
        }
    }

    @Test
    void theIdentityThatIsSentIsThatOfThePresentSocket() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("verto.broadcast", "{}");
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(tap.uri()).logIn()) {
            VertoFixture.value(fixture.connection().broadcast("a", JsonText.empty()));
            tap.cut();
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard()
                                    .states(ConnectionState.LoggedIn.class)
                                    .size()
                            == 2);
            VertoFixture.value(fixture.connection()
                    .request("verto.broadcast", JsonText.readObject("{\"eventChannel\":\"a\",\"sessid\":\"stale\"}")));
            assertThat(peer.received("verto.broadcast"))
                    .extracting(frame -> frame.getJsonObject("params").getString("sessid"))
                    .containsExactlyElementsOf(fixture.heard().states(ConnectionState.LoggedIn.class).stream()
                            .map(ConnectionState.LoggedIn::sessid)
                            .toList());
        }
    }
}
