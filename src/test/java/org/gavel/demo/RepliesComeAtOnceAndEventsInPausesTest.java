package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/** The switch sends replies at once and events in pauses only, sends nothing while it hangs, and works again after a restart. */
class RepliesComeAtOnceAndEventsInPausesTest {

    private static final String ROOM = DemoStage.ROOM;

    @Test
    void theReplyOvertakesTheEventsOfTheCommand() {
        try (DemoStage stage = DemoStage.quiet()) {
            TestClient client = stage.watch("admin", ROOM);
            int member = stage.join(ROOM, "Ana");
            stage.settle(client);
            client.forget();
            client.command(ROOM, "{\"command\":\"mute\",\"id\":" + member + "}");
            stage.settle(client);
            List<String> order = client.frames().stream()
                    .map(frame -> frame.contains("\"result\"")
                            ? "reply"
                            : frame.contains("+OK mute") ? "response" : frame.contains("modify") ? "row" : "other")
                    // The events of the joins may still be on their way.
                    .filter(kind -> !kind.equals("other"))
                    .toList();
            assertThat(order).startsWith("reply", "row", "response");
        }
    }

    @Test
    void aClientThatNeverPausesGetsNoEventsUntilItDoes() {
        await().pollInSameThread().until(RepliesComeAtOnceAndEventsInPausesTest::aClientThatNeverPausedGotNothing);
    }

    /** Returns false when a busy machine has made it pause, which shows nothing. */
    private static boolean aClientThatNeverPausedGotNothing() {
        int quiet = 1_000;
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(quiet))) {
            TestClient client = stage.watch("admin", ROOM);
            long before = System.nanoTime();
            long longest = 0;
            stage.join(ROOM, "Ana");
            for (int i = 0; i < 120; i++) {
                long asked = System.nanoTime();
                client.request("verto.ping", JsonText.empty());
                longest = Math.max(longest, System.nanoTime() - before);
                before = asked;
                pause(Duration.ofMillis(10));
            }
            boolean got = !client.liveArray("add").isEmpty();
            longest = Math.max(longest, System.nanoTime() - before);
            if (longest >= Duration.ofMillis(quiet).toNanos()) {
                return false;
            }
            assertThat(got).isFalse();
            client.awaitFrame(frame -> frame.contains("\"action\":\"add\""));
            return true;
        }
    }

    @Test
    void aStarvingSocketGetsItsRepliesOnly() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5))) {
            TestClient client = stage.watch("admin", ROOM);
            stage.settle(client);
            stage.demonstration.faults().starve(true);
            stage.join(ROOM, "Ana");
            pause(Duration.ofMillis(200));
            client.request("verto.ping", JsonText.empty());
            assertThat(client.liveArray("add")).isEmpty();
            stage.demonstration.faults().starve(false);
            client.awaitFrame(frame -> frame.contains("\"action\":\"add\""));
        }
    }

    @Test
    void aFrozenSwitchKeepsTheConnectionAndSaysNothing() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5))) {
            TestClient client = stage.watch("admin", ROOM);
            stage.settle(client);
            client.forget();
            stage.demonstration.faults().freeze(true);
            client.send("{\"jsonrpc\":\"2.0\",\"id\":900,\"method\":\"verto.ping\"}");
            stage.join(ROOM, "Ana");
            pause(Duration.ofMillis(300));
            assertThat(client.frames()).isEmpty();
            assertThat(client.isOpen()).isTrue();
        }
    }

    @Test
    void aRestartLosesAllConnectionsAndRoomsAndKeepsThePort() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5))) {
            TestClient client = stage.watch("admin", ROOM);
            stage.join(ROOM, "Ana");
            stage.demonstration.faults().restartSwitch();
            assertThat(client.awaitClose()).isEqualTo(1006);
            assertThat(stage.demonstration.rooms()).isEmpty();
            TestClient again = stage.watch("admin", ROOM);
            stage.join(ROOM, "Ben");
            String first = again.awaitFrame(frame -> frame.contains("\"action\":\"add\""));
            assertThat(first).contains("\"wireSerno\":1,");
        }
    }

    @Test
    void eachSubscriptionCountsItsOwnEvents() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5))) {
            TestClient client = stage.watch("admin", ROOM);
            client.subscribe("conference-liveArray");
            stage.join(ROOM, "Ana");
            stage.settle(client);
            assertThat(client.frames("\"action\":\"add\"", "\"eventSerno\":0,")).hasSize(2);
            assertThat(client.frames("\"action\":\"add\"", "\"subscribedChannel\":\"conference-liveArray\"}"))
                    .hasSize(1);
        }
    }

    private static void pause(Duration time) {
        await().pollDelay(time).until(() -> true);
    }
}
