package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class SubscriptionTellsWhatIsGrantedTest {

    private static final List<String> ASKED = List.of("conference-liveArray.a@b", "conference-mod.a@b");

    private static SubscribeResult answered(ScriptedSwitch script) throws InterruptedException {
        try (ScriptedSwitch peer = script;
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            SubscribeResult subscription =
                    VertoFixture.value(fixture.connection().subscribe(ASKED));
            JsonValue channels = peer.received("verto.subscribe")
                    .get(0)
                    .getJsonObject("params")
                    .get("eventChannel");
            assertThat(channels).isEqualTo(JsonText.read("[\"conference-liveArray.a@b\",\"conference-mod.a@b\"]"));
            return subscription;
        }
    }

    @Test
    void aPartIsRefused() throws Exception {
        SubscribeResult subscription = answered(ScriptedSwitch.begin().onResult("verto.subscribe", """
                {"subscribedChannels":["conference-liveArray.a@b"],"unauthorizedChannels":["conference-mod.a@b"]}"""));
        assertThat(subscription.granted()).containsExactly("conference-liveArray.a@b");
        assertThat(subscription.refused()).containsExactly("conference-mod.a@b");
    }

    @Test
    void allAreRefusedByAnErrorWithoutCodeAndMessage() throws Exception {
        SubscribeResult subscription = answered(ScriptedSwitch.begin().onError("verto.subscribe", """
                {"unauthorizedChannels":["conference-liveArray.a@b","conference-mod.a@b"]}"""));
        assertThat(subscription.granted()).isEmpty();
        assertThat(subscription.refused()).containsExactlyInAnyOrderElementsOf(ASKED);
    }

    @Test
    void anEarlierSubscriptionCountsAsGranted() throws Exception {
        SubscribeResult subscription = answered(ScriptedSwitch.begin().onResult("verto.subscribe", """
                {"subscribedChannels":["conference-mod.a@b"],"alreadySubscribedChannels":["conference-liveArray.a@b"]}"""));
        assertThat(subscription.granted()).containsExactlyInAnyOrderElementsOf(ASKED);
        assertThat(subscription.refused()).isEmpty();
    }

    @Test
    void aChannelMissingInTheAnswerIsNotGranted() throws Exception {
        SubscribeResult subscription = answered(ScriptedSwitch.begin()
                .onResult("verto.subscribe", "{\"subscribedChannels\":[\"conference-mod.a@b\",\"another\"]}"));
        assertThat(subscription.granted()).containsExactly("conference-mod.a@b");
        assertThat(subscription.refused()).containsExactly("conference-liveArray.a@b");
    }

    @Test
    void aMethodThatIsNotPermittedIsAFailure() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.failure(fixture.connection().subscribe(ASKED)))
                    .isInstanceOf(VertoFailure.NotPermitted.class);
        }
    }

    @Test
    void noChannelIsNoRequest() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.value(fixture.connection().subscribe(List.of())))
                    .isEqualTo(new SubscribeResult(Set.of(), Set.of()));
            assertThat(peer.received("verto.subscribe")).isEmpty();
        }
    }

    @Test
    void endingWhatWasNotSubscribedIsNoFailure() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()
                        .onError("verto.unsubscribe", "{\"notSubscribedChannels\":[\"conference-mod.a@b\"]}");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.value(fixture.connection().unsubscribe(List.of("conference-mod.a@b"))))
                    .isNull();
        }
    }
}
